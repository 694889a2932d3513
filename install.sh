#!/usr/bin/env bash
# Sets up JGuild for this user and runs the quick start. Asks nothing; may be run again; --uninstall takes all away.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$here"

data="${XDG_DATA_HOME:-$HOME/.local/share}/jguild"
lib="$data/lib"
native="$data/native"
bin="$HOME/.local/bin"
python=/usr/bin/python3

say() { printf '%s\n' "$*"; }

uninstall() {
  if "$python" -c 'import jupyter_client' 2>/dev/null; then
    tools/kernelspecs remove | sed 's/^/removed the kernel /'
  fi
  rm -rf "$data"
  rm -f "$bin/jguild"
  say "JGuild is gone. Your runs are where they were."
}

# Names of the Debian packages that this machine lacks.
missing_packages() {
  command -v javac >/dev/null || echo default-jdk-headless
  command -v mvn >/dev/null || echo maven
  command -v npm >/dev/null || echo npm
  [ -x /usr/bin/jupyter-notebook ] || echo jupyter-notebook
  "$python" -c 'import nbclient' 2>/dev/null || echo python3-nbclient
  "$python" -c 'import nbconvert' 2>/dev/null || echo python3-nbconvert
  "$python" -c 'import jupyter_client' 2>/dev/null || echo python3-jupyter-client
}

install_packages() {
  local root=()
  if [ "$(id -u)" != 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      say "These Debian packages are missing: $*" >&2
      say "Install them (apt-get install $*) and run ./install.sh again." >&2
      exit 1
    fi
    root=(sudo -n)
  fi
  say "Installing Debian packages: $*"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Jars of annotations alone, which only compilers and checkers read. Cells compile without them.
annotations=error_prone_annotations,checker-qual,jsr305,j2objc-annotations,listenablefuture

build() {
  say "Building"
  rm -rf target/lib
  mvn -B -ntp -q -pl src,kernel-ext -Dmaven.test.skip=true -Dspotless.check.skip=true package dependency:copy-dependencies \
    -DincludeScope=runtime -DexcludeArtifactIds="$annotations" -DoutputDirectory="$here/target/lib"
  rm -rf "$lib"
  mkdir -p "$lib"
  cp target/lib/*.jar "$lib/"
  rm -f "$lib"/jguild-*.jar
  cp src/target/jguild-*.jar kernel-ext/target/jguild-jupyter-*.jar "$lib/"
  # Maven may have put these next to them before.
  rm -f "$lib"/jguild-*-tests.jar "$lib"/jguild-*-sources.jar "$lib"/jguild-*-javadoc.jar
}

# The native library of the index, which would otherwise be unpacked into the temporary folder by each command.
native_library() {
  local system machine
  case "$(uname -s)" in Darwin) system=Mac ;; *) system="$(uname -s)" ;; esac
  case "$(uname -m)" in amd64) machine=x86_64 ;; arm64) machine=aarch64 ;; *) machine="$(uname -m)" ;; esac
  rm -rf "$native"
  mkdir -p "$native"
  (cd "$native" && jar --extract --file "$(echo "$lib"/sqlite-jdbc-*.jar)" "org/sqlite/native/$system/$machine" &&
    mv "org/sqlite/native/$system/$machine"/* . && rm -rf org) 2>/dev/null || true
}

# Newer JDKs ask for leave to load a native library.
native_access() {
  case "$("$1" -version 2>&1)" in
    *'version "17'* | *'version "18'* | *'version "19'* | *'version "2'[01]*) ;;
    *) echo --enable-native-access=ALL-UNNAMED ;;
  esac
}

# Java reads file names, arguments and the output of programs in the encoding of the locale. In the locale C, which is that of
# many containers and services, this is ASCII.
utf8() {
  cat >"$data/with-utf8" <<'EOF'
#!/bin/sh
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
  C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
exec "$@"
EOF
  chmod +x "$data/with-utf8"
}

# The launcher's class path must name the jars one by one in a fixed order: a class data archive is valid for it alone,
# and for it with further jars after it.
command_line() {
  local java class_path tuning store
  java="$(command -v java)"
  # Commands are short: the better compiler would take more time than it saves. A program is started sooner without the
  # helper that newer JDKs insist on.
  tuning=-XX:TieredStopAtLevel=1
  case "$("$java" -version 2>&1)" in
    *'version "17'* | *'version "21'*) tuning="$tuning -Djdk.lang.Process.launchMechanism=VFORK" ;;
  esac
  tuning="$tuning $(native_access "$java")"
  class_path="$(printf '%s\n' "$lib"/*.jar | paste -sd: -)"
  mkdir -p "$bin"
  cat >"$bin/jguild" <<EOF
#!/usr/bin/env bash
exec "$data/with-utf8" "$java" $tuning "-Dorg.sqlite.lib.path=$native" -XX:SharedArchiveFile="$data/jguild.jsa" -Xshare:auto -XX:+UseSerialGC \\
  -cp "$class_path\${JGUILD_CLASSPATH:+:\$JGUILD_CLASSPATH}" \\
  org.jguild.command.Main "\$@"
EOF
  chmod +x "$bin/jguild"
  rm -f "$data/jguild.jsa"
  # The archive holds what a comparison loads, the index of a store of more than a hundred runs included.
  store="$(mktemp -d)"
  GUILD_HOME="$store" "$bin/jguild" run true 'n=range[1:101]' >/dev/null 2>&1 || true
  # shellcheck disable=SC2086
  GUILD_HOME="$store" "$java" $tuning "-Dorg.sqlite.lib.path=$native" -XX:ArchiveClassesAtExit="$data/jguild.jsa" -cp "$class_path" \
    org.jguild.command.Main compare --min n --top 5 --table >/dev/null 2>&1 || true
  rm -rf "$store"
}

kernels() {
  rm -f "$data/kernel.jsa"
  # Without the polls that the last two options ask for, a counted loop of a cell could not be stopped before its end.
  tools/kernelspecs install "$lib" "$(command -v java)" -XX:SharedArchiveFile="$data/kernel.jsa" -Xshare:auto \
    "-Dorg.sqlite.lib.path=$native" $(native_access "$(command -v java)") \
    -XX:+UseSerialGC -XX:+UseCountedLoopSafepoints -XX:LoopStripMiningIter=1000 | sed 's/^/installed the kernel /'
  tools/kernelspecs archive "$data/kernel.jsa" 2>/dev/null || say "The kernel will start a little slower: no class archive could be made."
}

quick_start() {
  local folder="$here/target/quick-start"
  rm -rf "$folder"
  mkdir -p "$folder/.guild"
  cp notebooks/01-quick-start.ipynb notebooks/train.py notebooks/classify.py notebooks/Train.java "$folder/"
  say "Running the quick start"
  (cd "$folder" && GUILD_HOME="$folder/.guild" "$python" -m nbconvert --log-level=ERROR --to html --execute \
    --ExecutePreprocessor.kernel_name=jguild 01-quick-start.ipynb)
  say ""
  say "JGuild is installed. The quick start, run here just now: $folder/01-quick-start.html"
  say "To open it as a notebook:  cd $here/notebooks && /usr/bin/jupyter notebook 01-quick-start.ipynb"
  case ":$PATH:" in
    *":$bin:"*) say "On the command line:       jguild --help" ;;
    *) say "On the command line:       $bin/jguild --help" ;;
  esac
}

case "${1:-}" in
  --uninstall) uninstall; exit 0 ;;
  "") ;;
  *) say "usage: ./install.sh [--uninstall]" >&2; exit 2 ;;
esac

mapfile -t packages < <(missing_packages)
[ "${#packages[@]}" = 0 ] || install_packages "${packages[@]}"
build
native_library
utf8
command_line
kernels
quick_start
