#!/bin/sh
# fill-in.sh FOLDER TEMPLATE …: writes each template to the folder, every @NAME@ taken from the environment.
set -eu
folder=$1
shift
for template; do
  awk '{
    while (match($0, /@[A-Z_]+@/)) {
      name = substr($0, RSTART + 1, RLENGTH - 2)
      if (!(name in ENVIRON)) { print FILENAME ": " name " is not set" > "/dev/stderr"; exit 1 }
      $0 = substr($0, 1, RSTART - 1) ENVIRON[name] substr($0, RSTART + RLENGTH)
    }
    print
  }' "$template" > "$folder/$(basename "$template")"
done
