using System.CommandLine;

namespace Statsig.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Manifest() => new("--manifest", "-m")
    {
        Description = "The manifest; else statsig.manifest.json in this folder or the nearest one above.",
        HelpName = "FILE",
    };

    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON." };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = "How the result is written.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
