#!/usr/bin/env bash
# Sets up a fresh machine and runs the tests. --all: the long ones too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mvn -B -ntp verify
