using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Statsig.Tool.Api.Contracts;

namespace Statsig.Tool.Api;

/// <summary>Reads lists of the Console API, page by page.</summary>
internal sealed class ConsoleClient : IDisposable
{
    private const int PageSize = 100;
    private const int MaxPages = 10_000;

    private readonly Uri _address;
    private readonly ConsoleTransport _transport;
    private readonly IConsoleProgress _progress;
    private readonly Dictionary<string, string> _incomplete = [];

    public ConsoleClient(Uri address, ConsoleApiKey key, TimeProvider time, IConsoleProgress progress)
    {
        _address = address;
        _progress = progress;
        _transport = new ConsoleTransport(address, key, time, progress);
    }

    /// <summary>Reads all that a manifest can have.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ToolException">Something of it could not be had; there is no half of a project.</exception>
    public async Task<ConsoleProject> ReadProjectAsync(CancellationToken cancellationToken)
    {
        var gates = await ListAsync("gates", "gates", ConsoleJson.Default.Gates, static item => item.Id, cancellationToken).ConfigureAwait(false);
        var configs = await ListAsync("dynamic_configs", "dynamic configs", ConsoleJson.Default.Configs, static item => item.Id, cancellationToken).ConfigureAwait(false);
        var experiments = await ListAsync("experiments", "experiments", ConsoleJson.Default.Experiments, static item => item.Id, cancellationToken).ConfigureAwait(false);
        var layers = await ListAsync("layers", "layers", ConsoleJson.Default.Layers, static item => item.Id, cancellationToken).ConfigureAwait(false);
        return new ConsoleProject(gates, configs, experiments, layers, _incomplete);
    }

    /// <summary>Reads the project's target apps.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<IReadOnlyList<ConsoleTargetApp>> ReadTargetAppsAsync(CancellationToken cancellationToken) =>
        await ListAsync("target_app", "target apps", ConsoleJson.Default.TargetApps, static item => item.Id ?? item.Name, cancellationToken).ConfigureAwait(false);

    public void Dispose() => _transport.Dispose();

    private async Task<List<T>> ListAsync<T>(
        string path, string what, JsonTypeInfo<ConsolePage<T>> type, Func<T, string?> idOf, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<Uri>();
        var next = ConsoleAddress.Of(_address, $"{path}?limit={PageSize}&page=1");
        double? total = null;
        while (next is not null)
        {
            if (!visited.Add(next) || visited.Count > MaxPages)
            {
                throw new ToolException($"The Statsig Console's pages of {what} go round in a circle.");
            }

            var page = Read(await _transport.GetAsync(next, what, cancellationToken).ConfigureAwait(false), type, what);
            foreach (var item in page.Data!)
            {
                var id = idOf(item) ?? throw new ToolException($"The Statsig Console's answer about {what} has an item without an ID.");

                // An item that is added meanwhile moves others to the next page, where they come a second time.
                if (ids.Add(id))
                {
                    items.Add(item);
                }
            }

            // An item that is deleted meanwhile moves another to a page that was read already; the list was longer then.
            total = page.Pagination?.TotalItems is { } all ? Math.Max(all, total ?? 0) : total;
            _progress.OnPage(what, items.Count, (int?)total);
            next = NextOf(page, what);
        }

        if (total > items.Count)
        {
            _incomplete[what] = $"The Statsig Console says that there are {total} {what}, and gave {items.Count}; none is taken for deleted.";
        }

        _progress.OnListed(what, items.Count, visited.Count);
        return items;
    }

    private static ConsolePage<T> Read<T>(byte[] body, JsonTypeInfo<ConsolePage<T>> type, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) is { Data: not null } page
                ? page
                : throw new ToolException($"The Statsig Console's answer about {what} has no list in it; is the address the Console API's?");
        }
        catch (JsonException fault)
        {
            throw new ToolException($"The Statsig Console's answer about {what} is not what its documentation says, at {fault.Path}.", fault);
        }
    }

    private Uri? NextOf<T>(ConsolePage<T> page, string what)
    {
        if (string.IsNullOrEmpty(page.Pagination?.NextPage))
        {
            return null;
        }

        // The key goes nowhere else.
        return ConsoleAddress.PageOf(_address, page.Pagination.NextPage)
            ?? throw new ToolException($"The Statsig Console's next page of {what} is on another server or not below {_address}, and the key is not sent there.");
    }
}
