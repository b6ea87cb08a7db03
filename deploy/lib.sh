# Read by the other scripts: finds the database of this installation, as the service itself does.
#   BUURTSTEM_DATASOURCE_URL (and _USERNAME, _PASSWORD)  a server of your own
#   otherwise BUURTSTEM_HOME (default ~/.buurtstem)      the embedded one, which runs while the service runs
# Afterwards: $client and $dumper are the programs, $options their settings, $name the database.

export LC_ALL=C
home=${BUURTSTEM_HOME:-$HOME/.buurtstem}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=$work/client.cnf

fail() {
  echo "$*" >&2
  exit 1
}

connect() {
  if [ -n "${BUURTSTEM_DATASOURCE_URL:-}" ]; then
    external "$BUURTSTEM_DATASOURCE_URL"
  else
    embedded
  fi
  sql 'SELECT 1' >/dev/null || fail "The database does not answer."
}

embedded() {
  local programs
  [ -r "$home/database/client.cnf" ] ||
    fail "No running service has its data in $home. Start it, or set BUURTSTEM_HOME or BUURTSTEM_DATASOURCE_URL."
  cp "$home/database/client.cnf" "$options"
  programs=("$home"/database/mariadb-*[0-9]/bin)
  client=${programs[-1]}/mariadb
  dumper=${programs[-1]}/mariadb-dump
  name=buurtstem
}

external() {
  local pattern='^jdbc:(mysql|mariadb)://([^:/?]+)(:([0-9]+))?/([^?]+)(\?(.*))?$'
  [[ $1 =~ $pattern ]] || fail "BUURTSTEM_DATASOURCE_URL is not of the form jdbc:mysql://host:port/database."
  client=$(command -v mariadb || command -v mysql) || fail "Install the client programs mariadb and mariadb-dump, or mysql and mysqldump."
  dumper=$(command -v mariadb-dump || command -v mysqldump) || fail "Install the program mariadb-dump or mysqldump."
  name=${BASH_REMATCH[5]}
  (
    umask 077
    printf '[client]\nprotocol=tcp\nhost=%s\nport=%s\nuser=%s\npassword=%s\n' \
      "${BASH_REMATCH[2]}" "${BASH_REMATCH[4]:-3306}" \
      "$(quoted "${BUURTSTEM_DATASOURCE_USERNAME:-buurtstem}")" "$(quoted "${BUURTSTEM_DATASOURCE_PASSWORD:-}")" >"$options"
  )
  encryption "${BASH_REMATCH[7]}" >>"$options"
}

# A value of an option file: quoted, backslashes doubled.
quoted() {
  local value=${1//\\/\\\\}
  case $value in
    *\"*) printf "'%s'" "$value" ;;
    *) printf '"%s"' "$value" ;;
  esac
}

# What the address says about encryption, in the words of this client.
encryption() {
  local mode=PREFERRED
  [[ ! $1 =~ sslMode=([A-Z_]+) ]] || mode=${BASH_REMATCH[1]}
  if ! "$client" --version | grep -qi mariadb; then
    echo "ssl-mode=$mode"
  elif [ "$mode" = DISABLED ]; then
    echo skip-ssl
  elif [[ $mode != VERIFY_* ]]; then
    echo skip-ssl-verify-server-cert
  fi
}

# Runs one statement in database $2 (default: the service's) and prints the rows, tab-separated.
sql() {
  "$client" --defaults-extra-file="$options" --default-character-set=utf8mb4 -N -B -e "$1" "${2:-$name}"
}

# Marks by which master keys can be recognised, not found: one for each, the newest last; "none" where
# there is no key.
key_marks() {
  local keys=${BUURTSTEM_MASTER_KEY:-} key
  [ -n "$keys" ] || keys=$(cat "$home/keys/master.key" 2>/dev/null) || { echo none; return; }
  for key in ${keys//,/ }; do
    printf 'buurtstem key mark %s' "$key" | sha256sum | cut -c 1-16
  done | paste -s -d ' '
}
