namespace Statsig.Runtime.Serialization;

/// <summary>How messages call what a schema wants.</summary>
internal static class Expected
{
    public const string Boolean = "a boolean";
    public const string Int32 = "an integer of 32 bits";
    public const string Int64 = "an integer of 64 bits";
    public const string Double = "a number within the range of a double";
    public const string Decimal = "a number within the range of a decimal";
    public const string String = "a string of valid Unicode";
    public const string DateTimeOffset = "a date and time of ISO 8601";
    public const string Guid = "a UUID";
    public const string Uri = "an absolute URI";
    public const string Json = "any JSON";
    public const string Object = "an object";
    public const string Array = "an array";
    public const string EnumValue = "one of the values that the manifest lists";
    public const string Property = "a property that the manifest lists";
    public const string Key = "an entry with a key of valid Unicode";
}
