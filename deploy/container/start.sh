#!/bin/sh
# Starts the service. A setting NAME may come from the file in NAME_FILE, so that secrets are files.
set -eu
for setting in BUURTSTEM_DATASOURCE_PASSWORD BUURTSTEM_MASTER_KEY BUURTSTEM_SMTP_PASSWORD \
  TWILIO_AUTH_TOKEN TWILIO_AUTH_TOKEN_PREVIOUS TWILIO_API_SECRET; do
  eval "file=\${${setting}_FILE:-}"
  if [ -n "$file" ]; then
    export "$setting=$(cat "$file")"
  fi
done
exec java -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError ${JAVA_OPTIONS:-} -jar /opt/buurtstem/buurtstem.jar "$@"
