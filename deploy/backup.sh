#!/usr/bin/env bash
# Backs up a running installation: backup.sh FOLDER [KEYS_FOLDER]
#
# FOLDER gets buurtstem-<time>.sql.gz, one consistent moment of the whole database, and beside it an
# .about file by which restore.sh recognises and checks it. With KEYS_FOLDER the keys are copied
# too: keep those elsewhere, because whoever has both can read what is encrypted.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

[ $# -ge 1 ] || fail "Usage: backup.sh FOLDER [KEYS_FOLDER]"
umask 077
mkdir -p "$1"
connect

file=$1/buurtstem-$(date -u +%Y%m%dT%H%M%SZ).sql.gz
[ ! -e "$file" ] || fail "$file is there already."

# One row a line, so that restore.sh can count what should be there.
flags=(--single-transaction --quick --hex-blob --skip-extended-insert --no-autocommit --no-tablespaces
  --default-character-set=utf8mb4 --skip-comments)
if ! "$dumper" --version | grep -qi mariadb; then
  flags+=(--set-gtid-purged=OFF --column-statistics=0)
fi

# MariaDB's first line ("sandbox mode") is not understood by MySQL's client. The triggers that guard
# the audit log come back as those of whoever restores, who need not exist here.
"$dumper" --defaults-extra-file="$options" "${flags[@]}" "$name" |
  sed -E -e '1{/enable the sandbox mode/d}' -e '/^\/\*!50003 CREATE\*\//s#/\*!50017 DEFINER=[^*]*\*/##' | gzip -c >"$file.partial"
mv "$file.partial" "$file"

{
  echo "made=$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  echo "server=$(sql 'SELECT VERSION()')"
  echo "sha256=$(sha256sum <"$file" | cut -d ' ' -f 1)"
  echo "keys=$(key_marks)"
  gzip -dc "$file" | awk '/^CREATE TABLE /{n[$3] += 0} /^INSERT INTO /{n[$3]++} END {for (t in n) print "rows " t " " n[t]}' | tr -d '`' | sort
} >"$file.about"
echo "The database is in $file ($(du -h "$file" | cut -f 1))."

if [ $# -ge 2 ] && [ -d "$home/keys" ]; then
  mkdir -p "$2"
  tar -C "$home" -cf "$2/buurtstem-keys.tar.partial" keys
  mv "$2/buurtstem-keys.tar.partial" "$2/buurtstem-keys.tar"
  echo "The keys are in $2/buurtstem-keys.tar. Keep them apart from the database."
elif [ -d "$home/keys" ]; then
  echo "WARNING: the keys in $home/keys are not in this backup. Without them encrypted data cannot be read and receipts cannot be checked. Copy them once to a safe place: backup.sh FOLDER KEYS_FOLDER" >&2
elif [ -n "${BUURTSTEM_MASTER_KEY:-}" ]; then
  echo "The master key comes from BUURTSTEM_MASTER_KEY: keep it in a safe place of its own." >&2
else
  echo "There are no keys in $home yet; the service makes them when it first needs them." >&2
fi
