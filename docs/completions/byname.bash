# bash completion for byname, made from the declarations of the program.
# BYNAME_RECORD=1 swift test makes it anew.

_byname() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=browse options
    COMPREPLY=()
    if ((COMP_CWORD > 1)); then
        case ${COMP_WORDS[1]} in
        browse | extract | index | quotes | search | train | train-pronouns | train-quotes | train-syntax) command=${COMP_WORDS[1]} ;;
        esac
    fi
    case $command in
    browse)
        options='--archive --command -c --no-screen -n --plain --theme --check-config --no-session --help --version'
        case $prev in
        --archive) options= ;;
        --command | -c) return ;;
        --theme)
            mapfile -t COMPREPLY < <(compgen -W 'terminal dark light' -- "$cur")
            return
            ;;
        esac
        ;;
    extract)
        options='--jobs -j --unsure --help --version'
        case $prev in
        --jobs | -j) return ;;
        esac
        ;;
    index)
        options='--archive --again --jobs -j --help --version'
        case $prev in
        --archive) options= ;;
        --jobs | -j) return ;;
        esac
        ;;
    quotes)
        options='--archive --order -o --format -f --limit -l --unsure --help --version'
        case $prev in
        --archive) options= ;;
        --order | -o)
            mapfile -t COMPREPLY < <(compgen -W 'newest oldest speaker rank' -- "$cur")
            return
            ;;
        --format | -f)
            mapfile -t COMPREPLY < <(compgen -W 'text csv jsonl' -- "$cur")
            return
            ;;
        --limit | -l) return ;;
        esac
        ;;
    search)
        options='--archive --limit -l --count -c --help --version'
        case $prev in
        --archive) options= ;;
        --limit | -l) return ;;
        esac
        ;;
    train)
        options='--data --names --output -o --model --features --epochs --second-epochs --rounds --once --seed --silver --measure --help --version'
        case $prev in
        --data) options= ;;
        --names) options= ;;
        --output | -o) options= ;;
        --model) options= ;;
        --features) return ;;
        --epochs) return ;;
        --second-epochs) return ;;
        --rounds) return ;;
        --seed) return ;;
        --measure) options= ;;
        esac
        ;;
    train-pronouns)
        options='--data --output -o --epochs --held-out --measure --help --version'
        case $prev in
        --data) options= ;;
        --output | -o) options= ;;
        --epochs) return ;;
        --held-out) return ;;
        --measure) options= ;;
        esac
        ;;
    train-quotes)
        options='--data --output -o --read --model --without --help --version'
        case $prev in
        --data) options= ;;
        --output | -o) options= ;;
        --read) options= ;;
        --model) options= ;;
        --without)
            mapfile -t COMPREPLY < <(compgen -W 'words distances stretches clauses spots pairs clusters cue-surroundings cue-marks cue-places' -- "$cur")
            return
            ;;
        esac
        ;;
    train-syntax)
        options='--data --output -o --model --measure --relations --help --version'
        case $prev in
        --data) options= ;;
        --output | -o) options= ;;
        --model) options= ;;
        --measure) options= ;;
        esac
        ;;
    esac
    if [[ $cur == -* && -n $options ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
        return
    fi
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        ((COMP_CWORD > 1)) || compgen -W 'extract index quotes search train train-pronouns train-quotes train-syntax' -- "$cur"
        compgen -f -- "$cur"
    )
}
complete -F _byname byname
