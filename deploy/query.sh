#!/usr/bin/env bash
# Asks this installation's database: query.sh 'SELECT COUNT(*) FROM poll_response'
set -euo pipefail
. "$(dirname "$0")/lib.sh"
connect
sql "$1"
