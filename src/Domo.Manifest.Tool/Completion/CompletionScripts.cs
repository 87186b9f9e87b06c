namespace Domo.Manifest.Tool.Completion;

/// <summary>
/// The completion scripts. Each calls <c>domo-manifest "[suggest:POSITION]" "LINE"</c>, which writes the possible words, one per line.
/// If there are none, the shell completes files.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash =
        """
        _domo_manifest() {
          local IFS=$'\n'
          local word="${COMP_WORDS[COMP_CWORD]}"
          COMPREPLY=($(compgen -W "$(domo-manifest "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
          [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
        }
        complete -o filenames -F _domo_manifest domo-manifest

        """;

    private const string Zsh =
        """
        _domo_manifest() {
          local -a words_found
          words_found=("${(@f)$(domo-manifest "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          [[ -n "${words_found[1]}" ]] && compadd -- "${words_found[@]}" && return
          _files
        }
        compdef _domo_manifest domo-manifest

        """;

    private const string Fish =
        """
        function __domo_manifest
          set -l line (commandline -cp)
          set -l start '^'(string escape --style=regex -- (commandline -ct))
          set -l words (domo-manifest "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match -r --entire -- $start)
          if test (count $words) -gt 0
            printf '%s\n' $words
          else
            __fish_complete_path (commandline -ct)
          end
        end
        complete -c domo-manifest -f -a '(__domo_manifest)'

        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName domo-manifest -ScriptBlock {
          param($word, $ast, $cursor)
          domo-manifest "[suggest:$cursor]" "$ast" 2>$null |
            Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    /// <summary>The scripts, by shell name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["fish"] = Fish,
        ["pwsh"] = PowerShell,
        ["zsh"] = Zsh,
    };
}
