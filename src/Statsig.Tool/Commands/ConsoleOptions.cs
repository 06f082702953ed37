using System.CommandLine;
using Statsig.Tool.Api;
using Statsig.Tool.Pulling;
using Statsig.Tool.Writing;

namespace Statsig.Tool.Commands;

/// <summary>Options of commands that ask the Statsig Console.</summary>
internal sealed class ConsoleOptions
{
    private readonly Option<string> _address = new("--base-address")
    {
        Description = "The Console API's address; https, or http to this machine.",
        HelpName = "URL",
        DefaultValueFactory = _ => ConsoleAddress.Default,
    };

    private readonly Option<string[]> _tags = new("--tag") { Description = "Only what has this tag in the Console; may be given several times.", HelpName = "TAG" };

    private readonly Option<string[]> _apps = new("--target-app")
    {
        Description = "Only what is for this target app, by name or ID; may be given several times.",
        HelpName = "APP",
    };

    private readonly Option<bool> _keepMissing = new("--keep-missing") { Description = "Keep entries that the Console does not have." };

    private readonly Option<bool> _prune = new("--prune") { Description = "With --tag or --target-app: remove entries that these leave out, so that the manifest has nothing else." };

    private readonly Option<bool> _onlyExisting = new("--only-existing") { Description = "Add no entries; update those that the manifest has." };

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_address);
        command.Add(_tags);
        command.Add(_apps);
        command.Add(_keepMissing);
        command.Add(_prune);
        command.Add(_onlyExisting);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_prune) && result.GetValue(_keepMissing))
            {
                result.AddError("Options '--prune' and '--keep-missing' exclude each other.");
            }

            if (result.GetValue(_prune) && result.GetValue(_tags) is not { Length: > 0 } && result.GetValue(_apps) is not { Length: > 0 })
            {
                result.AddError("Option '--prune' goes with '--tag' or '--target-app'; without them all that the Console does not have is removed anyway.");
            }
        });
    }

    /// <summary>The Console API's address.</summary>
    /// <param name="result">What was typed.</param>
    public Uri AddressOf(ParseResult result) => ConsoleAddress.Parse(result.GetValue(_address)!);

    /// <summary>What to pull.</summary>
    /// <param name="result">What was typed.</param>
    public PullFilter FilterOf(ParseResult result) => new(result.GetValue(_tags) ?? [], result.GetValue(_apps) ?? []);

    /// <summary>How it goes into the manifest.</summary>
    /// <param name="result">What was typed.</param>
    public ComposeOptions ComposeOf(ParseResult result) => new(result.GetValue(_keepMissing), result.GetValue(_prune), result.GetValue(_onlyExisting));
}
