# Shared by the scripts beside it: saying what is done, and ending exactly what was started. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail
script=$(realpath "$0")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$@"; }

# Prints a command as one could type it.
show() {
    local shown
    printf -v shown ' %q' "$@"
    say "+$shown" >&2
}

run() {
    show "$@"
    "$@"
}

fail() {
    say "${script##*/}: $*" >&2
    exit 1
}

wrong_flag() {
    say "${script##*/}: $* (--help lists the flags)" >&2
    exit 2
}

# The comment at the top of the script is its help.
help() {
    sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$script"
    exit 0
}

# Starts a command in the background as the leader of its own process group, so that Ctrl-C reaches it only through
# this script; its id is in $spawned.
spawn() {
    set -m
    "$@" </dev/null &
    spawned=$!
    set +m
}

# Runs a command like that and waits for it: a signal is answered at once, and nothing the command started outlives it.
guarded() {
    local status=0
    spawn "$@"
    running=$spawned
    wait "$running" || status=$?
    end_group "$running"
    running=
    return "$status"
}

# Whether a process of this group is left; one that has ended and waits for its parent's notice is not.
group_lives() {
    { cat /proc/[0-9]*/stat 2>/dev/null || true; } |
        awk -v group="$1" '{ sub(/.*\) /, "") } $3 == group && $1 != "Z" { found = 1 } END { exit !found }'
}

# Ends a process group: asks, and after 10 s insists.
end_group() {
    [[ -n ${1:-} ]] || return 0
    kill -TERM -- "-$1" 2>/dev/null || return 0
    local deadline=$((SECONDS + 10))
    while ((SECONDS < deadline)); do
        group_lives "$1" || return 0
        sleep 0.05
    done
    kill -KILL -- "-$1" 2>/dev/null || true
}

# Calls a function when the script ends, also when it is interrupted.
at_end() {
    # shellcheck disable=SC2064
    trap "$1" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

configure() { # FOLDER [CMAKE FLAG...]
    [[ -f $1/build.ninja ]] || run cmake -G Ninja -S . -B "$1" -DYUI_WERROR=ON -DYUI_BATCHES=ON "${@:2}"
}

# No more compilers at once than cores: one may take a gigabyte.
steady=() # what must run before it, for the thread sanitizer
compile() { run "${steady[@]}" cmake --build "$1" --parallel "$(nproc)" "${@:2}"; } # FOLDER [CMAKE FLAG...]

build_program() {
    configure build
    compile build --target yui
}

# The pages, when a source of theirs is newer than what was built last.
build_web() {
    local built=build/web-built
    if [[ ! -f web/dist/index.html || -n $(find web protocol \( -name node_modules -o -path web/dist \) -prune -o \
        -newer $built -print -quit 2>&1) ]]; then
        run npm --prefix web run build </dev/null
        touch $built
    fi
}

# A private PostgreSQL on a Unix socket in FOLDER/pg, as user postgres where we are root; its process is in $postgres, its
# address in YUI_TEST_PG.
start_postgres() { # FOLDER [FLAG OF POSTGRES...]
    local as=() bin folder=$1/pg
    bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort --version-sort | tail -1)
    mkdir -m 700 "$folder"
    if ((EUID == 0)); then
        chown postgres: "$folder"
        as=(setpriv --reuid=postgres --regid=postgres --init-groups)
    fi
    "${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --locale=C.UTF-8 --encoding=UTF8 --no-sync \
        >"$1/initdb.log"
    spawn "${as[@]}" setpriv --pdeathsig QUIT "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= \
        -c max_connections=200 "${@:2}" >"$1/postgres.log" 2>&1
    postgres=$spawned
    until "$bin/pg_isready" --quiet --host "$folder"; do
        kill -0 "$postgres" 2>/dev/null || fail "PostgreSQL did not start: $(cat "$1/postgres.log")"
        sleep 0.1
    done
    export YUI_TEST_PG="postgresql://postgres@/postgres?host=$folder"
    say "PostgreSQL is up: $YUI_TEST_PG"
}

# Disks of 16 MB for tests that fill them, one for each kind of database, in FOLDER/small: a folder for anybody, and one
# that is PostgreSQL's own. Only root may mount: sudo asks where we are not.
mount_small_disks() { # FOLDER
    local kind disk owner=$EUID
    ((EUID != 0)) || owner=postgres
    for kind in sqlite postgres; do
        disk=$1/small/$kind
        mkdir -p "$disk"
        as_root mount -t tmpfs -o size=16m,mode=755 yui-test "$disk" || fail "no disk of 16 MB can be mounted"
        as_root install -d -m 777 "$disk/any"
        as_root install -d -m 700 -o "$owner" "$disk/postgres"
    done
    export YUI_TEST_SMALL_DISKS=$1/small
}

unmount_small_disks() { # FOLDER
    local disk
    for disk in "$1"/small/*; do
        ! mountpoint -q "$disk" || as_root umount "$disk"
    done
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Ends every process that has this setting in its environment: what left its process group.
end_marked() {
    local pids
    mapfile -t pids < <(grep -lszxF -- "$1" /proc/[0-9]*/environ | cut -d/ -f3 | grep -vx "$$")
    ((${#pids[@]} == 0)) || kill -KILL "${pids[@]}" 2>/dev/null || true
}

# "passed failed" of all closing lines in a log: ctest, vitest, node's test runner, unittest, and the plain one.
# A skipped test counts as failed.
count() {
    sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
        / tests passed, [0-9]+ tests failed out of [0-9]+/ { failed += $4; passed += $NF - $4 }
        /^ *Tests  / { for (i = 2; i <= NF; i++) if ($i ~ /^passed/) passed += $(i - 1)
            else if ($i ~ /^(failed|skipped|todo)/) failed += $(i - 1) }
        /^[^ ]* (pass|fail|skipped|cancelled|todo) [0-9]+$/ { if ($2 == "pass") passed += $3; else failed += $3 }
        /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
        /\*\*\*(Skipped|Not Run)/ { failed++; passed-- }
        END { print passed + 0, failed + 0 }'
}
