using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>
/// What only a server secret may ask of Statsig: exports of reports, and ID lists. Not for the request path: unlike evaluations, these calls throw when
/// they fail. What may pass (no connection, 408, 429, 5xx) is tried again a few times first. Safe for many threads; make one and keep it.
/// </summary>
public sealed class StatsigServerApi : IDisposable
{
    private const string SecretPrefix = "secret-";

    private readonly HttpTransport _transport;
    private readonly RepeatedPost _post;
    private readonly Uri _dailyReport;
    private readonly Uri _updateIdList;
    private int _disposed;

    /// <summary>Makes a client of the server API. Sends nothing yet.</summary>
    /// <param name="options">
    /// Key, address and handler; read once, now. <see cref="StatsigOptions.EventTimeout"/> is the time of one attempt; what is for evaluation and events
    /// has no meaning here.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// An option is missing or has a value that cannot be worked with; the message says what to set. <see cref="StatsigOptions.ApiKey"/> must be a server secret.
    /// </exception>
    public StatsigServerApi(StatsigOptions options)
    {
        Guard.NotNull(options);
        var settings = ClientSettings.From(options, Platform.IsBrowser);
        if (!settings.ApiKey.StartsWith(SecretPrefix, StringComparison.Ordinal))
        {
            throw OptionFault.Because(
                nameof(StatsigOptions.ApiKey),
                "StatsigOptions.ApiKey is no server secret, which the server API asks for: set it to the project's key that begins with \"secret-\".");
        }

        _transport = new HttpTransport(settings);
        _post = new RepeatedPost(this, _transport, settings);
        _dailyReport = new Uri(settings.ApiBaseAddress, "get_daily_report");
        _updateIdList = new Uri(settings.ApiBaseAddress, "update_id_list");
    }

    /// <summary>Asks for the latest daily report (<c>get_daily_report</c>).</summary>
    /// <remarks>Statsig has closed this to projects that do not have it yet; for others the Console API has reports.</remarks>
    /// <param name="report">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Where the report can be fetched from, and its day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="report"/> is none of the reports.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="StatsigApiException">Statsig has refused the call, or could not be asked; the status says which.</exception>
    public Task<ReportExport> ExportReportAsync(StatsigReport report, CancellationToken cancellationToken = default)
    {
        var type = report switch
        {
            StatsigReport.FirstExposures => "first_exposures",
            StatsigReport.PulseDaily => "pulse_daily",
            StatsigReport.UnitMetricsDaily => "unit_metrics_daily",
            _ => throw new ArgumentOutOfRangeException(nameof(report), report, "This is none of the reports."),
        };
        Guard.NotDisposed(Volatile.Read(ref _disposed) != 0, this);
        return ExportAsync(Body(writer => writer.WriteString("type"u8, type)), cancellationToken);
    }

    /// <summary>Adds IDs to an ID list and removes others from it (<c>update_id_list</c>), all in one request.</summary>
    /// <remarks>Repeating it does no harm. Statsig's newer way to edit ID lists is its Console API.</remarks>
    /// <param name="idListName">The list's name.</param>
    /// <param name="usersToAdd">The IDs to add; null for none.</param>
    /// <param name="usersToRemove">The IDs to remove; null for none.</param>
    /// <param name="cancellationToken">Ends the call; the list may be changed all the same.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="idListName"/> is null or empty, an ID is, or there is nothing to add and nothing to remove.
    /// </exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="StatsigApiException">Statsig has refused the call, or could not be asked; the status says which.</exception>
    public Task UpdateIdListAsync(
        string idListName, IEnumerable<string>? usersToAdd, IEnumerable<string>? usersToRemove = null, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(idListName);
        if (idListName.Length == 0)
        {
            throw new ArgumentException("The name of the ID list is empty.", nameof(idListName));
        }

        var added = Copy(usersToAdd, nameof(usersToAdd));
        var removed = Copy(usersToRemove, nameof(usersToRemove));
        if (added.Length + removed.Length == 0)
        {
            throw new ArgumentException("There is no ID to add and none to remove.", nameof(usersToAdd));
        }

        Guard.NotDisposed(Volatile.Read(ref _disposed) != 0, this);
        return UpdateAsync(
            Body(writer =>
            {
                writer.WriteString("idListName"u8, idListName);
                WriteList(writer, "usersToAdd", added);
                WriteList(writer, "usersToRemove", removed);
            }),
            cancellationToken);
    }

    /// <summary>Closes the connections. Calls in flight end with an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _transport.Dispose();
        }
    }

    private static string[] Copy(IEnumerable<string>? ids, string parameter)
    {
        string[] copy = ids is null ? [] : ids.ToArray();
        return Array.Exists(copy, string.IsNullOrEmpty) ? throw new ArgumentException("An ID is null or empty.", parameter) : copy;
    }

    private static byte[] Body(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, string[] ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }

    private async Task<ReportExport> ExportAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var result = await _post.SendAsync(_dailyReport, body, cancellationToken).ConfigureAwait(false);
        return ReportReader.Read(result.Body!.Span) ?? throw RepeatedPost.Failure(
            HttpErrors.Invalid(_dailyReport.Host, "it has no url and date of a report", result.Status), retryAfter: null);
    }

    private async Task UpdateAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var result = await _post.SendAsync(_updateIdList, body, cancellationToken).ConfigureAwait(false);
        if (SuccessField.SaysFailure(result.Body!.Span))
        {
            throw RepeatedPost.Failure(HttpErrors.Invalid(_updateIdList.Host, "it says that the list was not changed", result.Status), retryAfter: null);
        }
    }
}
