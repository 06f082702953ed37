using System.Globalization;
using System.Text.Json;

namespace Statsig.Emulator.Reports;

/// <summary>Makes reports of what was recorded.</summary>
internal sealed class ReportBuilder
{
    private readonly EmulatorLog _log;

    public ReportBuilder(EmulatorLog log) => _log = log;

    public string Build(ReportType type) => type switch
    {
        ReportType.FirstExposures => FirstExposures(),
        ReportType.PulseDaily => PulseDaily(),
        _ => UnitMetricsDaily(),
    };

    private string FirstExposures()
    {
        var csv = new CsvWriter().Row("name", "type", "group", "rule_id", "user_id", "first_exposure");
        foreach (var (first, item) in _log.ExposureLog.After(0)
            .GroupBy(entry => (entry.Item.Name, entry.Item.IsGate, entry.Item.UserId))
            .Select(group => (group.First().Time, group.First().Item)))
        {
            csv.Row(
                item.Name, TypeOf(item), GroupOf(item), item.RuleId, item.UserId,
                first.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        }

        return csv.ToString();
    }

    private string PulseDaily()
    {
        var csv = new CsvWriter().Row("name", "type", "group", "users", "event", "events", "value_sum");
        var events = _log.Events.ToLookup(item => item.UserId);
        foreach (var group in _log.Exposures
            .GroupBy(item => (item.Name, Type: TypeOf(item), Group: GroupOf(item)))
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Group, StringComparer.Ordinal))
        {
            var users = group.Select(item => item.UserId).Distinct(StringComparer.Ordinal).ToList();
            var done = users.SelectMany(user => events[user]).ToList();
            foreach (var metric in done.GroupBy(item => item.Name).OrderBy(metric => metric.Key, StringComparer.Ordinal))
            {
                csv.Row(group.Key.Name, group.Key.Type, group.Key.Group, Number(users.Count), metric.Key, Number(metric.Count()), Sum(metric));
            }

            if (done.Count == 0)
            {
                csv.Row(group.Key.Name, group.Key.Type, group.Key.Group, Number(users.Count), "", "0", "0");
            }
        }

        return csv.ToString();
    }

    private string UnitMetricsDaily()
    {
        var csv = new CsvWriter().Row("user_id", "event", "events", "value_sum");
        foreach (var metric in _log.Events
            .GroupBy(item => (item.UserId, item.Name))
            .OrderBy(metric => metric.Key.UserId, StringComparer.Ordinal).ThenBy(metric => metric.Key.Name, StringComparer.Ordinal))
        {
            csv.Row(metric.Key.UserId, metric.Key.Name, Number(metric.Count()), Sum(metric));
        }

        return csv.ToString();
    }

    private static string TypeOf(RecordedExposure item) => item.IsGate ? "gate" : "experiment";

    private static string? GroupOf(RecordedExposure item) => item.GroupName ?? (item.GateValue is { } passes ? passes ? "pass" : "fail" : item.RuleId);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sum(IEnumerable<RecordedEvent> events) => events
        .Where(item => item.Value.ValueKind == JsonValueKind.Number).Sum(item => item.Value.GetDouble()).ToString("R", CultureInfo.InvariantCulture);
}
