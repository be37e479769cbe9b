#!/usr/bin/env bash
# `npm test`: everything that must hold, on a machine that has Node.js and nothing else of ours.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$1"; }

# Debian's packages: a browser for the pane, fonts in which Chinese can be seen on the pictures, and LibreOffice as a
# judge of the workbooks and documents that we write; its programs come in packages of their own. CHROMIUM names another
# browser on systems without apt.
install_packages() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

step 'Dependencies'
# Not `npm ci`: it refuses a lock file without the validator's packages for other systems, which not every registry has.
npm install --no-save --no-audit --no-fund --loglevel=error
if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  install_packages chromium fonts-noto-cjk
fi
if ! command -v localc >/dev/null || ! command -v lowriter >/dev/null || ! command -v pdftoppm >/dev/null; then
  install_packages libreoffice-calc libreoffice-writer poppler-utils
fi

step 'Build'
npm run --silent build

step 'Types, lint, format'
npm run --silent types
npm run --silent lint
npm run --silent format:check

# One call for both projects, so that the run ends with one count.
step 'Tests'
npm run --silent jest
