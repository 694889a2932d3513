#!/usr/bin/env bash
# Sets up a fresh machine and runs the tests, the notebooks included: ten minutes on an idle machine with two cores.
# usage: test.sh [--quick|--all]
#   --quick  the tests of the library that are not tagged "slow", in two minutes: no kernel, no browser, few processes
#   --all    the long campaigns, the benchmarks and a second JDK too
# Each part leaves what it printed in target/test/PART.log.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
python=/usr/bin/python3

how=normal
case "${1:-}" in
  --quick) how=quick ;;
  --all) how=all ;;
  "") ;;
  *) echo "usage: ./test.sh [--quick|--all]" >&2; exit 2 ;;
esac

# Debian's package and how to see that it is there.
declare -A packages=([maven]="command -v mvn")
if [ "$how" != quick ]; then
  packages+=(
    [npm]="command -v npm"
    [poppler-utils]="command -v pdftotext"
    [chromium]="command -v chromium"
    [jupyter-notebook]="test -x /usr/bin/jupyter-notebook"
    [python3-nbclient]="$python -c 'import nbclient'"
    [python3-nbconvert]="$python -c 'import nbconvert'"
    [python3-jupyter-client]="$python -c 'import jupyter_client'"
    [python3-ipykernel]="$python -c 'import ipykernel'"
    [python3-click]="$python -c 'import click'"
    [python3-typer]="$python -c 'import typer'"
    [python3-numpy]="$python -c 'import numpy'"
    [python3-yaml]="$python -c 'import yaml'"
  )
fi
missing=()
for package in "${!packages[@]}"; do
  eval "${packages[$package]}" >/dev/null 2>&1 || missing+=("$package")
done
if [ "${#missing[@]}" != 0 ]; then
  if [ "$(id -u)" = 0 ]; then root=(); else root=(sudo -n); fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# Folders of this run: the tests' own, and a user, so that installing touches nothing of whoever runs the tests. The first is in
# memory where that has room and may hold programs, for the tests write many small files; with --all, the second JDK's tests
# write on the disk.
user="$(mktemp -d)"
scratch="$(mktemp -d /dev/shm/jguild-test.XXXXXX 2>/dev/null || mktemp -d)"
printf '#!/bin/sh\n' >"$scratch/program"
chmod +x "$scratch/program"
if ! "$scratch/program" 2>/dev/null || [ "$(df --output=avail -BM "$scratch" | tail -n 1 | tr -dc 0-9)" -lt 2000 ]; then
  rm -rf "$scratch"
  scratch="$(mktemp -d)"
fi
declare -A parts=()
clean() {
  local part
  for part in "${!parts[@]}"; do
    kill -TERM "-${parts[$part]}" 2>/dev/null || true
  done
  rm -rf "$user" "$scratch"
}
trap clean EXIT
trap 'exit 130' INT TERM

if [ "$how" = quick ]; then
  mvn -B -ntp -pl src test -Dtest.excluded=slow -Dtest.tmp="$scratch"
  exit
fi

logs=target/test
rm -rf "$logs"
mkdir -p "$logs"
as_user() { HOME="$user" XDG_DATA_HOME="$user/.local/share" "$@"; }

# Starts a part next to the others, in a process group of its own.
begin() {
  local part="$1"
  set -m
  (time "$part") >"$logs/$part.log" 2>&1 &
  parts[$part]=$!
  set +m
}

failed=()
# Waits for a part and shows what it printed.
finish() {
  local status=0
  wait "${parts[$1]}" || status=$?
  unset "parts[$1]"
  echo "=== $1"
  cat "$logs/$1.log"
  [ "$status" = 0 ] || failed+=("$1")
}

install() {
  set -e
  as_user ./install.sh
  tools/check-libraries "$user/.local/share/jguild/lib"
  locale_c
}

# A program whose name is not ASCII, in the locale of many containers.
locale_c() {
  local project
  project="$(mktemp -d)"
  mkdir "$project/ü" "$project/home"
  printf 'x = 0.5\nprint("loss: %%g" %% x)\n' >"$project/ü/träin.py"
  (cd "$project/ü" && LC_ALL=C GUILD_HOME="$project/home" "$user/.local/bin/jguild" run träin.py x=4) |
    grep -q 'träin.py completed: loss 4'
  rm -rf "$project"
}

compile() { tools/campaign build; }

unit_tests() { mvn -B -ntp verify -Dtest.tmp="$scratch"; }

check() { as_user "$python" tools/check-notebook "$1" --kernel jguild "${@:2}"; }

notebooks() {
  set -e
  check notebooks/01-quick-start.ipynb --charts 4 --tables 3
  check notebooks/02-hyperparameter-search.ipynb --charts 7 --tables 6
  check notebooks/03-java-functions.ipynb --charts 5 --tables 7
  check notebooks/04-train-a-model.ipynb --charts 6 --tables 3
  check notebooks/charts.ipynb --charts 13 --tables 2
  check notebooks/kernel-check.ipynb --charts 3 --tables 4
  check kernel-ext/src/test/notebooks/bad-input.ipynb
  npm_config_cache="$HOME/.npm" as_user tools/check-browser
}

campaigns() {
  local fault status=0
  if [ "$how" = all ]; then
    for fault in load kill disk power; do
      tools/campaign "$fault" --long || status=1
    done
    return "$status"
  fi
  tools/campaign all
}

# The longest campaign, beside the others, which wait more than they work.
fuzz() { tools/campaign fuzz --long; }

uninstall() {
  set -e
  as_user ./install.sh --uninstall
  test -z "$(find "$user/.local" -type f -path '*guild*')"
}

benchmarks() { HOME="$user" benchmarks/run; }

second_jdk() {
  local jdk
  for jdk in /usr/lib/jvm/*-25-*; do
    if [ -x "$jdk/bin/java" ]; then
      echo "Tests on $("$jdk/bin/java" -version 2>&1 | head -n 1)"
      mvn -B -ntp test -Dspotless.check.skip=true -Dtest.jvm= -Djvm="$jdk/bin/java" || return
    fi
  done
}

# Ends here if a part failed.
judge() {
  if [ "${#failed[@]}" != 0 ]; then
    echo "Failed: ${failed[*]}" >&2
    exit 1
  fi
}

# Parts one after the other.
run() {
  local part
  for part in "$@"; do
    begin "$part"
    finish "$part"
    judge
  done
}

# What all others need, as a user would do it. From then on nobody changes classes, so the rest is done at the same time.
run install compile
begin unit_tests
begin notebooks
begin campaigns
[ "$how" != all ] || begin fuzz
finish unit_tests
finish notebooks
finish campaigns
[ "$how" != all ] || finish fuzz
judge
# These measure time, or need Maven's folders for themselves.
[ "$how" != all ] || run benchmarks second_jdk
run uninstall
echo "All tests passed in $((SECONDS / 60)) min $((SECONDS % 60)) s."
