namespace Statsig.Tool.Api.Contracts;

/// <summary>Where a page stands in its list.</summary>
internal sealed record ConsolePagination
{
    /// <summary>The next page's path and query; null on the last page.</summary>
    public string? NextPage { get; init; }

    public double? TotalItems { get; init; }
}
