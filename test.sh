#!/usr/bin/env bash
# Sets up a fresh machine and runs the tests, the notebooks included. --all: the long ones and a second JDK too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
python=/usr/bin/python3

all=no
case "${1:-}" in
  --all) all=yes ;;
  "") ;;
  *) echo "usage: ./test.sh [--all]" >&2; exit 2 ;;
esac

# Debian's package and how to see that it is there.
declare -A packages=(
  [maven]="command -v mvn"
  [npm]="command -v npm"
  [chromium]="command -v chromium"
  [jupyter-notebook]="test -x /usr/bin/jupyter-notebook"
  [python3-nbclient]="$python -c 'import nbclient'"
  [python3-nbconvert]="$python -c 'import nbconvert'"
  [python3-jupyter-client]="$python -c 'import jupyter_client'"
  [python3-numpy]="$python -c 'import numpy'"
  [python3-yaml]="$python -c 'import yaml'"
)
missing=()
for package in "${!packages[@]}"; do
  eval "${packages[$package]}" >/dev/null 2>&1 || missing+=("$package")
done
if [ "${#missing[@]}" != 0 ]; then
  if [ "$(id -u)" = 0 ]; then root=(); else root=(sudo -n); fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

mvn -B -ntp verify

if [ "$all" = yes ]; then
  tools/campaign all --long
else
  tools/campaign all
fi

# A user of their own, so that installing touches nothing of whoever runs the tests.
user="$(mktemp -d)"
trap 'rm -rf "$user"' EXIT
HOME="$user" XDG_DATA_HOME="$user/.local/share" ./install.sh
tools/check-libraries "$user/.local/share/jguild/lib"
check() {
  HOME="$user" XDG_DATA_HOME="$user/.local/share" "$python" tools/check-notebook "$1" --kernel jguild "${@:2}"
}
check notebooks/01-quick-start.ipynb --charts 2 --tables 2
check notebooks/02-hyperparameter-search.ipynb --charts 3 --tables 8
check notebooks/03-java-functions.ipynb --charts 2 --tables 2
check notebooks/04-train-a-model.ipynb --charts 2 --tables 2
check notebooks/charts.ipynb --charts 10
check notebooks/kernel-check.ipynb --charts 6 --tables 4
check kernel-ext/src/test/notebooks/bad-input.ipynb
HOME="$user" XDG_DATA_HOME="$user/.local/share" npm_config_cache="$HOME/.npm" tools/check-browser
if [ "$all" = yes ]; then
  HOME="$user" benchmarks/run
fi
HOME="$user" XDG_DATA_HOME="$user/.local/share" ./install.sh --uninstall
test -z "$(find "$user/.local" -type f -path '*guild*')"

if [ "$all" = yes ]; then
  for jdk in /usr/lib/jvm/*-25-*; do
    if [ -x "$jdk/bin/java" ]; then
      echo "Tests on $("$jdk/bin/java" -version 2>&1 | head -n 1)"
      mvn -B -ntp test -Dspotless.check.skip=true -Djvm="$jdk/bin/java"
    fi
  done
fi
