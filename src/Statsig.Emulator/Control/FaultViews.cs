namespace Statsig.Emulator.Control;

/// <summary>Reads and shows faults.</summary>
internal static class FaultViews
{
    private const string Kinds = "delay, status, reset, cutOff, drip";

    /// <summary>Days, so that no timer is asked for more than it can.</summary>
    private const double MaxDelayMs = 7 * 24 * 60 * 60 * 1000d;

    public static FaultView Of(EmulatorFault fault) => new()
    {
        Kind = fault.Kind switch
        {
            FaultKind.Delay => "delay",
            FaultKind.Status => "status",
            FaultKind.Reset => "reset",
            FaultKind.CutOff => "cutOff",
            _ => "drip",
        },
        Path = fault.Path,
        Count = fault.Count,
        DelayMs = fault.Delay > TimeSpan.Zero ? fault.Delay.TotalMilliseconds : null,
        Status = fault.Kind == FaultKind.Status ? fault.StatusCode : null,
        Body = fault.Body,
        RetryAfterSeconds = fault.RetryAfter?.TotalSeconds,
        Bytes = fault.Kind is FaultKind.CutOff or FaultKind.Drip ? fault.Bytes : null,
    };

    /// <returns>The fault, or what is wrong with it.</returns>
    public static (EmulatorFault? Fault, string? Error) Read(FaultView view)
    {
        if (FindError(view) is { } error)
        {
            return (null, error);
        }

        var delay = TimeSpan.FromMilliseconds(view.DelayMs ?? 0);
        var fault = view.Kind switch
        {
            "delay" => EmulatorFault.Late(delay),
            "status" => EmulatorFault.Status(view.Status!.Value) with
            {
                Body = view.Body,
                RetryAfter = view.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            },
            "reset" => EmulatorFault.Reset(),
            "cutOff" => view.Bytes is { } bytes ? EmulatorFault.CutOff(bytes) : EmulatorFault.CutOff(),
            _ => EmulatorFault.Drip(view.Bytes!.Value, delay),
        };
        return (fault with { Path = view.Path, Count = view.Count, Delay = delay }, null);
    }

    private static string? FindError(FaultView view) => view switch
    {
        { Kind: not ("delay" or "status" or "reset" or "cutOff" or "drip") } => $"'kind' is one of {Kinds}.",
        { Path: { } path } when !path.StartsWith("/v1/", StringComparison.Ordinal) => "'path' is one of the API's, such as /v1/check_gate.",
        { Count: < 1 } => "'count' is at least 1; leave it out for all requests.",
        { DelayMs: < 0 or > MaxDelayMs or double.NaN } => "'delayMs' is from 0 to a week.",
        { Kind: "delay" or "drip", DelayMs: null } => $"A fault of the kind {view.Kind} needs 'delayMs'.",
        { Kind: "status", Status: null or < 200 or > 599 } => "A fault of the kind status needs a 'status' from 200 to 599.",
        { RetryAfterSeconds: < 0 or > 1e9 or double.NaN } => "'retryAfterSeconds' is at least 0.",
        { Kind: "drip", Bytes: null or < 1 } => "A fault of the kind drip needs 'bytes', at least 1.",
        { Bytes: < 0 } => "'bytes' is at least 0.",
        _ => null,
    };
}
