#!/bin/sh
# Installs from Debian what is not there yet: Java for the HTML validator, nginx with what deploy/ has it do, rsync for
# gitlab-ci-local, faketime for builds on another day, and a Chromium without windows for the tests, or, as `install-debian.sh chromium` for the benchmarks, the
# whole one.
set -eu
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"

install() {
  echo "Installing $1"
  $as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$1"
}

is_there() {
  command -v "$1" >/dev/null
}

if [ "${1:-}" = chromium ]; then
  is_there chromium || install chromium
  exit
fi
is_there java || install default-jre-headless
is_there openssl || install openssl
is_there rsync || install rsync
is_there faketime || install faketime
if [ ! -x /usr/sbin/nginx ]; then
  install nginx
  # The tests run servers of their own; the one that Debian starts would take port 80 of this machine.
  if [ -d /run/systemd/system ]; then $as_root systemctl disable --quiet --now nginx; fi
fi
[ -e /usr/share/nginx/modules-available/mod-http-brotli-static.conf ] || install libnginx-mod-http-brotli-static
# Where it cannot be had, the tests run in the whole one, some minutes longer.
is_there chromium-headless-shell || install chromium-headless-shell || is_there chromium || install chromium
