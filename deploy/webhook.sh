#!/usr/bin/env bash
# Posts a text message as Twilio does, signed, and shows what the service answers:
#   TWILIO_AUTH_TOKEN=... deploy/webhook.sh +31600000199 'BEIJUM TR' [SM...]
#
# For trying out a service that was started with the same TWILIO_AUTH_TOKEN and no account: a
# demonstration sends nothing. The last word is the id by which Twilio knows the text: the same one
# again is the same text, and gets the same answer. BUURTSTEM_PUBLIC_URL is the address that is
# signed; WEBHOOK_URL the one that is posted to, where that is another. Needs curl and openssl.
set -euo pipefail

if [ $# -lt 2 ] || [ -z "${TWILIO_AUTH_TOKEN:-}" ]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
from=$1
text=$2
id=${3:-SM$(openssl rand -hex 16)}
public=${BUURTSTEM_PUBLIC_URL:-http://localhost:8080}
path=/webhooks/twilio/inbound

# The address, then each field in the order of its name with its value, HMAC-SHA1 by the token
# (https://www.twilio.com/docs/usage/security#validating-requests).
signature=$(printf '%s%s' "${public%/}$path" "Body${text}From${from}MessageSid${id}To+3197010200000" |
  openssl dgst -sha1 -hmac "$TWILIO_AUTH_TOKEN" -binary | openssl base64)

curl -sS -H "X-Twilio-Signature: $signature" \
  --data-urlencode "MessageSid=$id" \
  --data-urlencode "From=$from" \
  --data-urlencode "To=+3197010200000" \
  --data-urlencode "Body=$text" \
  -w '\n%{http_code}\n' \
  "${WEBHOOK_URL:-${public%/}}$path"
