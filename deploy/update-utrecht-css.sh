#!/usr/bin/env bash
# Fetches the component styles of NL Design System (Utrecht) anew, by package name, into
# src/main/css/utrecht. Needs npm; the build itself does not. Pin a version as "button-css@4.0.1".
set -euo pipefail
cd "$(dirname "$0")/../src/main/css/utrecht"
components=${*:-"alert body button button-group checkbox code data-list document form-field
 form-field-description form-field-error-message form-fieldset form-label heading-1 heading-2 heading-3
 link paragraph radio-button select skip-link table textarea textbox unordered-list"}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for component in $components; do
  archive=$(npm pack --silent --pack-destination "$work" "@utrecht/$component-css")
  mkdir "$work/$component"
  tar -xzf "$work/$archive" -C "$work/$component" --strip-components 1
  cp "$work/$component/dist/index.css" "$component.css"
  cp "$work/$component/LICENSE.md" LICENSE.md
  version=$(sed -n 's/^ *"version": "\(.*\)".*/\1/p' "$work/$component/package.json" | head -1)
  echo "@utrecht/$component-css $version" >> "$work/versions"
done
{
  echo "# Styles of components from NL Design System (Utrecht), unchanged"
  echo
  echo "Copyright (c) Frameless B.V. and Gemeente Utrecht; licence EUPL-1.2 (LICENSE.md)."
  echo "Only styles of components: no theme, font or logo of a municipality."
  echo "Refreshed by deploy/update-utrecht-css.sh from these packages:"
  echo
  sort "$work/versions" | sed 's/^/- /'
} > README.md
