namespace Statsig.Runtime;

/// <summary>Where a report can be fetched from.</summary>
public sealed class ReportExport
{
    /// <summary>Makes one; for fakes in tests.</summary>
    /// <param name="address">The file's address.</param>
    /// <param name="date">The day of the report.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ReportExport(Uri address, string date)
    {
        Guard.NotNull(address);
        Guard.NotNull(date);
        Address = address;
        Date = date;
    }

    /// <summary>The file's address. Whoever has it can fetch the file, so it belongs in no log.</summary>
    public Uri Address { get; }

    /// <summary>The day of the report in Statsig's time zone (Pacific), as Statsig writes it.</summary>
    public string Date { get; }

    /// <summary>The day; not the address.</summary>
    public override string ToString() => $"report of {Date}";
}
