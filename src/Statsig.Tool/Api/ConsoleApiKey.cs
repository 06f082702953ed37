using Statsig.Tool.Output;

namespace Statsig.Tool.Api;

/// <summary>A key of the Console API. Nothing prints it.</summary>
internal sealed class ConsoleApiKey
{
    /// <summary>The environment variable that has it.</summary>
    public const string Variable = "STATSIG_CONSOLE_KEY";

    /// <summary>How long somebody who pipes a key may take to do so; a pipe that nobody writes to would be waited for until the end of time.</summary>
    private static readonly TimeSpan InputTimeout = TimeSpan.FromSeconds(15);

    private const string Prefix = "console-";

    private readonly string _value;

    private ConsoleApiKey(string value) => _value = value;

    /// <summary>Reads the key from the environment, or else from the first line of standard input.</summary>
    /// <param name="context">Where the command is called.</param>
    /// <param name="secrets">Hears of whatever is read, be it a key or not.</param>
    /// <param name="cancellationToken">Cancels the wait for standard input.</param>
    /// <exception cref="ToolException">There is none, or it cannot be one.</exception>
    public static async Task<ConsoleApiKey> ReadAsync(ToolContext context, Secrets secrets, CancellationToken cancellationToken)
    {
        if (context.Variable(Variable) is { } value && !string.IsNullOrWhiteSpace(value))
        {
            return Parse(value, Variable, secrets);
        }

        if (context.IsInputRedirected)
        {
            try
            {
                // Reads of the console cannot be cancelled; the process does not wait for this one.
                var line = await Task.Run(() => context.In().ReadLine(), CancellationToken.None).WaitAsync(InputTimeout, cancellationToken).ConfigureAwait(false);
                if (!string.IsNullOrWhiteSpace(line))
                {
                    return Parse(line, "Standard input", secrets);
                }
            }
            catch (TimeoutException)
            {
                // The same as no key.
            }
        }

        throw new ToolException($"There is no Console API key: set {Variable}, or write the key to standard input. Keys are made at https://console.statsig.com/api_keys.");
    }

    /// <summary>Adds the key to a request.</summary>
    /// <param name="request">The request.</param>
    public void AddTo(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation("STATSIG-API-KEY", _value);

    /// <inheritdoc/>
    public override string ToString() => "console-…";

    private static ConsoleApiKey Parse(string text, string source, Secrets secrets)
    {
        var value = text.Trim();
        secrets.Hide(value);
        if (value.StartsWith("secret-", StringComparison.Ordinal) || value.StartsWith("client-", StringComparison.Ordinal))
        {
            throw new ToolException($"{source} has a key of another kind; the Console API takes one that begins with 'console-', from https://console.statsig.com/api_keys.");
        }

        return value.StartsWith(Prefix, StringComparison.Ordinal) && value.Length > Prefix.Length && value.All(static c => c is > ' ' and <= '~')
            ? new ConsoleApiKey(value)
            : throw new ToolException($"What {source} has is not a Console API key, which begins with 'console-' and has no spaces.");
    }
}
