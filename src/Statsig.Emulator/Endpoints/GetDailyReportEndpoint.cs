using System.Globalization;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Http;
using Statsig.Emulator.Reports;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/get_daily_report</c>: where to download a report, which is of what the emulator has recorded by then.</summary>
internal sealed class GetDailyReportEndpoint : IApiEndpoint
{
    /// <summary>Statsig's days are those of California, without daylight saving time here.</summary>
    private static readonly TimeSpan PacificTime = TimeSpan.FromHours(-8);

    private readonly TimeProvider _time;

    public GetDailyReportEndpoint(TimeProvider time) => _time = time;

    public string Path => "/v1/get_daily_report";

    public bool NeedsSecret => true;

    public Answer Handle(ApiRequest request)
    {
        if (!request.Json.TryGetProperty("type", out var typeValue))
        {
            throw new BadRequestException("'type' is missing.");
        }

        var type = RequestFields.Text(typeValue, "type");
        if (ReportTypes.Parse(type) is null)
        {
            throw new BadRequestException($"'type' must be one of {string.Join(", ", ReportTypes.Names)}.");
        }

        var date = _time.GetUtcNow().ToOffset(PacificTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("url", $"{request.Origin}/emulator/reports/{type}.csv");
            writer.WriteString("date", date);
            writer.WriteEndObject();
        });
    }
}
