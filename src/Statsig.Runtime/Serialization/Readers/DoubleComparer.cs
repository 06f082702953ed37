namespace Statsig.Runtime.Serialization;

/// <summary>Compares finite numbers. On .NET Framework the two zeros are equal and hash apart.</summary>
internal sealed class DoubleComparer : IEqualityComparer<double>
{
    public bool Equals(double x, double y) => x.Equals(y);

    public int GetHashCode(double obj) => obj == 0 ? 0 : obj.GetHashCode();
}
