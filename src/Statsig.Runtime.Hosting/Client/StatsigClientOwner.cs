using Microsoft.Extensions.Options;

namespace Statsig.Runtime.Hosting;

/// <summary>Makes the client on its first use, and knows whether there is one.</summary>
internal sealed class StatsigClientOwner
{
    private readonly Lazy<StatsigClient> _client;

    public StatsigClientOwner(IOptions<StatsigOptions> options, IOptions<StatsigHostingOptions> hosting) =>
        _client = new Lazy<StatsigClient>(() => Make(options.Value, hosting.Value));

    public StatsigClient Client => _client.Value;

    /// <summary>The client if it was ever asked for; an app that replaced it has none here.</summary>
    public StatsigClient? Made => _client.IsValueCreated ? _client.Value : null;

    private static StatsigClient Make(StatsigOptions options, StatsigHostingOptions hosting)
    {
        try
        {
            return hosting.Share ? StatsigClient.Initialize(options) : new StatsigClient(options);
        }
        catch (ArgumentException wrong)
        {
            throw new OptionsValidationException(nameof(StatsigOptions), typeof(StatsigOptions), [Explain(wrong, hosting.SectionPath)]);
        }
        catch (InvalidOperationException taken)
        {
            throw new InvalidOperationException(
                $"{taken.Message} Where several hosts live in one process, as in tests, call AddStatsig(…).WithoutSharedClient() and give accessors the injected client.",
                taken);
        }
    }

    /// <summary>The client's own words, and where the option is in this app.</summary>
    private static string Explain(ArgumentException wrong, string? section)
    {
        var suffix = $" (Parameter '{wrong.ParamName}')";
        var message = wrong.Message.EndsWith(suffix, StringComparison.Ordinal) ? wrong.Message.Substring(0, wrong.Message.Length - suffix.Length) : wrong.Message;
        return section is null
            ? $"{message} It is set where AddStatsig is called."
            : $"{message} In this app's configuration it is {section}:{wrong.ParamName}, as an environment variable {section.Replace(":", "__")}__{wrong.ParamName}.";
    }
}
