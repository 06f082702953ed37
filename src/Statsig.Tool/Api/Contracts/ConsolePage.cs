namespace Statsig.Tool.Api.Contracts;

/// <summary>A page of a list.</summary>
internal sealed record ConsolePage<T>
{
    public List<T>? Data { get; init; }

    public ConsolePagination? Pagination { get; init; }
}
