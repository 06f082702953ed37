using System.Text.Json;

namespace Statsig.Emulator.Rules;

/// <summary>A test of an attribute's value.</summary>
/// <param name="Operator">Its name in the file, such as <c>equals</c>.</param>
/// <param name="Comparison">What it does.</param>
/// <param name="Operands">What it compares with.</param>
internal sealed record AttributeTest(string Operator, AttributeComparison Comparison, IReadOnlyList<JsonElement> Operands)
{
    /// <param name="value">The attribute; null when the user does not have it.</param>
    public bool Holds(JsonElement? value) => Comparison switch
    {
        AttributeComparison.Any => AttributeValue.IsAny(value, Operands),
        AttributeComparison.None => !AttributeValue.IsAny(value, Operands),
        AttributeComparison.Exists => value is not null == (Operands[0].ValueKind == JsonValueKind.True),
        AttributeComparison.Greater => Compare(value) > 0,
        AttributeComparison.GreaterOrEqual => Compare(value) >= 0,
        AttributeComparison.Less => Compare(value) < 0,
        AttributeComparison.LessOrEqual => Compare(value) <= 0,
        AttributeComparison.VersionEqual => CompareVersions(value) == 0,
        AttributeComparison.VersionGreater => CompareVersions(value) > 0,
        AttributeComparison.VersionGreaterOrEqual => CompareVersions(value) >= 0,
        AttributeComparison.VersionLess => CompareVersions(value) < 0,
        _ => CompareVersions(value) <= 0,
    };

    public override string ToString() => $"{Operator} {string.Join(", ", Operands.Select(operand => operand.ToString()))}";

    private int? Compare(JsonElement? value) =>
        AttributeValue.Number(value) is { } number ? number.CompareTo(AttributeValue.Number(Operands[0])!.Value) : null;

    private int? CompareVersions(JsonElement? value) =>
        value is { } found && VersionNumber.Parse(found.ToString()) is { } version ? version.CompareTo(VersionNumber.Parse(Operands[0].ToString())!) : null;
}
