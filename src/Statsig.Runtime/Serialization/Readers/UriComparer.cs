namespace Statsig.Runtime.Serialization;

/// <summary>Compares URIs by their texts. The framework takes no notice of a fragment.</summary>
internal sealed class UriComparer : IEqualityComparer<Uri>
{
    public bool Equals(Uri? x, Uri? y) => string.Equals(x?.OriginalString, y?.OriginalString, StringComparison.Ordinal);

    public int GetHashCode(Uri obj) => StringComparer.Ordinal.GetHashCode(obj.OriginalString);
}
