#!/usr/bin/env bash
# Puts a backup back: restore.sh [--replace] [--into DATABASE] FILE.sql.gz
#
# On a new machine: unpack the keys in an empty home (tar -C "$BUURTSTEM_HOME" -xf buurtstem-keys.tar),
# start the service, run this, start the service again. --replace allows what is there to be lost;
# --into restores beside it, in another (empty or new) database, to look or to rehearse.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

replace=no
into=
while [[ ${1:-} == --* ]]; do
  case $1 in
    --replace) replace=yes; shift ;;
    --into) into=$2; shift 2 ;;
    *) fail "Usage: restore.sh [--replace] [--into DATABASE] FILE.sql.gz" ;;
  esac
done
[ $# -eq 1 ] || fail "Usage: restore.sh [--replace] [--into DATABASE] FILE.sql.gz"
file=$1
[ -r "$file" ] && [ -r "$file.about" ] || fail "$file or $file.about cannot be read."
about() { sed -n "s/^$1=//p" "$file.about"; }
# Every key of the backup must be here; newer ones may be too.
has_keys() {
  local mark present=" $(key_marks) "
  for mark in $(about keys); do
    [ "$mark" = none ] || [[ $present == *" $mark "* ]] || return 1
  done
}

# Before anything is touched: is it whole, and are these its keys?
[ "$(sha256sum <"$file" | cut -d ' ' -f 1)" = "$(about sha256)" ] || fail "$file is damaged: its checksum is not the one of $file.about."
gzip -t "$file"
connect
if [ -n "$into" ]; then
  [[ $into =~ ^[A-Za-z0-9_]+$ ]] || fail "The name of a database may have letters, digits and _."
  "$client" --defaults-extra-file="$options" -e "CREATE DATABASE IF NOT EXISTS \`$into\` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci"
  name=$into
elif ! has_keys; then
  fail "The keys of this installation are not those of the backup. Stop the service, put the right keys in $home/keys (or BUURTSTEM_MASTER_KEY), and start it again."
fi

tables() { sql "SELECT table_name FROM information_schema.tables WHERE table_schema = '$name' AND table_type = 'BASE TABLE'"; }
answers() { [ -z "$(tables | grep -x poll_response)" ] || sql 'SELECT 1 FROM poll_response LIMIT 1'; }
if [ "$replace" = no ] && [ -n "$(answers)" ]; then
  fail "The database $name holds answers. With --replace they are lost and the backup takes their place."
fi

# What the backup does not know goes too; then the backup; then a count in the same session.
{
  echo 'SET FOREIGN_KEY_CHECKS = 0;'
  tables | sed 's/.*/DROP TABLE `&`;/'
  gzip -dc "$file"
  echo 'SET FOREIGN_KEY_CHECKS = 1;'
  sed -n 's/^rows \([^ ]*\) .*/SELECT CONCAT("rows \1 ", COUNT(*)) FROM `\1`;/p' "$file.about"
} | "$client" --defaults-extra-file="$options" --default-character-set=utf8mb4 -N -B "$name" >"$work/rows"

if ! diff <(grep '^rows ' "$file.about") <(sort "$work/rows") >&2; then
  fail "The database $name does not hold what the backup holds (lines with < are missing)."
fi
total=$(awk '{n += $3} END {print n + 0}' "$work/rows")
echo "Restored the backup of $(about made) in the database $name: $(wc -l <"$work/rows") tables, $total rows, all counted."
# What was written down of the audit log is of what was there before, and longer than that of the backup.
if [ -z "$into" ] && [ -e "$home/audit/anchors.txt" ]; then
  aside=$home/audit/anchors-before-$(date -u +%Y%m%dT%H%M%SZ).txt
  mv "$home/audit/anchors.txt" "$aside"
  echo "The points of the audit log that were written down here are now in $aside: check the restored log with those of the backup's day (audit verify --anchor)."
fi
[ -n "$into" ] || echo "Start the service again, so that nothing it remembers is of before."
