using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Statsig.Tool.Listing;
using Statsig.Tool.Manifests;
using Statsig.Tool.Output;

namespace Statsig.Tool.Commands;

/// <summary><c>statsig list</c>: the flags of a manifest.</summary>
internal static class ListCommand
{
    public static Command Create(ToolContext context, ToolConsole console)
    {
        var manifest = CommonOptions.Manifest();
        var kinds = Choice("--kind", "Only flags of this kind; may be given several times.", FlagWords.Kinds);
        var owners = new Option<string[]>("--owner") { Description = "Only flags of this owner; may be given several times.", HelpName = "NAME" };
        var tags = new Option<string[]>("--tag") { Description = "Only flags with this tag; may be given several times.", HelpName = "TAG" };
        var lifecycles = Choice("--lifecycle", "Only flags at this point of their life; may be given several times.", FlagWords.Lifecycles);
        var expired = new Option<bool>("--expired") { Description = "Only flags whose 'expires' is over (UTC)." };
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists the flags of the manifest.") { manifest, kinds, owners, tags, lifecycles, expired, json };
        command.SetAction(result =>
        {
            var filter = new FlagFilter(
                result.GetValue(kinds) ?? [], result.GetValue(owners) ?? [], result.GetValue(tags) ?? [], result.GetValue(lifecycles) ?? [], result.GetValue(expired));
            return Run(context, console, ManifestLocator.Read(context, result.GetValue(manifest)), filter, result.GetValue(json));
        });
        return command;
    }

    private static int Run(ToolContext context, ToolConsole console, ManifestFile manifest, FlagFilter filter, bool asJson)
    {
        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        var flags = ListedFlag.Of(manifest.Document.Model).Where(flag => filter.Accepts(flag, today)).ToList();
        if (asJson)
        {
            console.WriteBlock(JsonOutput.Write(new JsonObject { ["flags"] = new JsonArray([.. flags.Select(flag => (JsonNode)Json(flag, today))]) }));
        }
        else
        {
            Print(context, console, flags, today);
        }

        var errors = manifest.Document.Problems.Count(static problem => problem.IsError);
        if (errors > 0)
        {
            console.Warn($"{manifest.DisplayPath} has errors, and what they cost is missing here; 'statsig validate' lists them.");
        }

        return ExitCode.Fine;
    }

    private static void Print(ToolContext context, ToolConsole console, List<ListedFlag> flags, DateOnly today)
    {
        var table = new Table { Border = context.IsOutStyled ? TableBorder.Rounded : TableBorder.None };
        foreach (var column in (string[])["kind", "name", "owner", "lifecycle", "expires", "tags", "description"])
        {
            table.AddColumn(new TableColumn(column) { NoWrap = !context.IsOutStyled, Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (var flag in flags)
        {
            string[] cells =
            [
                FlagWords.Of(flag.Kind),
                flag.Info.Name,
                flag.Info.Owner ?? "",
                FlagWords.Of(flag.Info.Lifecycle) ?? "",
                flag.Info.Expires is { } day ? flag.IsExpiredOn(today) ? day + " (over)" : day : "",
                string.Join(", ", flag.Info.Tags),
                flag.Info.Description ?? "",
            ];
            table.AddRow(cells.Select(cell => new Text(console.Printable(cell))));
        }

        console.WriteTable(table);
        console.Note(flags.Count == 1 ? "1 flag." : $"{flags.Count} flags.");
    }

    private static JsonObject Json(ListedFlag flag, DateOnly today) => new JsonObject
    {
        ["kind"] = FlagWords.Of(flag.Kind),
        ["name"] = flag.Info.Name,
        ["identifier"] = flag.Info.Identifier,
        ["description"] = JsonOutput.Text(flag.Info.Description),
        ["owner"] = JsonOutput.Text(flag.Info.Owner),
        ["tags"] = JsonOutput.Texts(flag.Info.Tags),
        ["idType"] = JsonOutput.Text(flag.Info.IdType),
        ["lifecycle"] = JsonOutput.Text(FlagWords.Of(flag.Info.Lifecycle)),
        ["staleReason"] = JsonOutput.Text(flag.Info.StaleReason),
        ["expires"] = JsonOutput.Text(flag.Info.Expires),
        ["expired"] = flag.IsExpiredOn(today),
        ["default"] = JsonNode.Parse(flag.Default),
    };

    private static Option<string[]> Choice(string name, string description, string[] words)
    {
        var option = new Option<string[]>(name) { Description = description };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
