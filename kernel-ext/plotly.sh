#!/usr/bin/env bash
# Puts the minified Plotly of the given version, gzipped, where the jar takes its resources from.
set -euo pipefail
version=$1 work=$2
out=$work/generated-resources/org/jguild/jupyter
if [ -s "$out/plotly.js.gz" ] && grep -qx "version=$version" "$out/plotly.properties"; then
  exit 0
fi
mkdir -p "$work/plotly" "$out"
cd "$work/plotly"
npm pack --silent "plotly.js-dist-min@$version" > name
tar xzf "$(tail -n 1 name)"
cp package/LICENSE "$out/plotly-LICENSE.txt"
gzip -9 -n -c package/plotly.min.js > "$out/plotly.js.gz"
echo "version=$version" > "$out/plotly.properties"
