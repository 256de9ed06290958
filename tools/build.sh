#!/usr/bin/env bash
# Build one Go program (opa, regal, conftest) from its pinned module into .tools/bin: tools/build.sh NAME VERSION
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1 version=$2 go=${GO:-go}

if ! command -v "$go" >/dev/null; then
    echo "$name is built from source and needs Go 1.26.8 or newer. Install it, or set GO to where it is." >&2
    exit 1
fi

# Conftest and Regal learn their version at link time only.
case $name in
    opa) flags="" ;;
    regal) flags="-X github.com/open-policy-agent/regal/pkg/version.Version=${version#v}" ;;
    conftest) flags="-X github.com/open-policy-agent/conftest/internal/version.Version=${version#v}" ;;
    *) echo "unknown tool $name: choose opa, regal or conftest" >&2; exit 2 ;;
esac

mkdir -p .tools/bin
echo "building $name $version (some minutes the first time)" >&2
(cd "tools/$name" && GOWORK=off "$go" build -mod=readonly -trimpath -buildvcs=false -ldflags "-s -w $flags" \
    -o "../../.tools/bin/$name" "github.com/open-policy-agent/$name")
