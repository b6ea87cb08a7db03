#!/usr/bin/env bash
# Ends with 0 when the service on this machine says UP; needs no program but bash.
exec 3<>"/dev/tcp/127.0.0.1/${MICRONAUT_SERVER_PORT:-8080}" || exit 1
printf 'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
[[ $(timeout 4 cat <&3) == *'"status":"UP"'* ]]
