#!/usr/bin/env bash
# Lets the service start in about half the time: deploy/aot.sh /opt/buurtstem/buurtstem.jar
#
# Runs the service once, with a home of its own in the temporary folder and made-up data, and leaves
# beside the jar what Java learned from that: buurtstem.jar.aot, some 100 MB. Then start with
#   java -XX:AOTCache=/opt/buurtstem/buurtstem.jar.aot -jar /opt/buurtstem/buurtstem.jar
# To be done again for each new jar and each new Java; with an old one Java says so and starts as usual.
set -euo pipefail

jar=${1:?usage: deploy/aot.sh JAR}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
here=$(cd "$(dirname "$0")" && pwd)

work=$(mktemp -d)
service=
finish() {
  [ -z "$service" ] || { kill "$service" 2>/dev/null && wait "$service"; } || true
  rm -rf "$work"
}
trap finish EXIT

for ((port = 18200; port < 18300; port++)); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
done
unset BUURTSTEM_DATASOURCE_URL BUURTSTEM_EXTRA_POLLS BUURTSTEM_PUBLIC_URL
export BUURTSTEM_HOME=$work/home BUURTSTEM_DEMO=true MICRONAUT_SERVER_PORT=$port

# Opens a page; succeeds when its status is 200.
page_comes() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    head -1 <&3 | grep -q ' 200 '
  ) 2>/dev/null
}

"$java" -XX:AOTCacheOutput="$work/aot" -jar "$jar" >"$work/log" 2>&1 &
service=$!
end=$((SECONDS + 120))
until "$here/health.sh" 2>/dev/null; do
  { kill -0 "$service" 2>/dev/null && [ $SECONDS -lt $end ]; } || { tail -20 "$work/log" >&2; exit 1; }
  sleep 0.2
done
for page in /nl /ar /nl/peiling/beijum-meningspeiling /nl/wijk/beijum /nl/cijfers /beheer/aanmelden; do
  page_comes "$page" || echo "$page did not come; the service will start a little slower" >&2
done
kill "$service"
wait "$service" || true # ends by the signal it was sent, after writing what it learned
service=
[ -s "$work/aot" ] || { tail -20 "$work/log" >&2; exit 1; }
mv "$work/aot" "$jar.aot"
echo "$jar.aot ($(du -h "$jar.aot" | cut -f 1))"
