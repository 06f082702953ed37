using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>The readers of types that no generated class is part of. Each is made when it is first used, so that no program waits for those that it does not use.</summary>
internal static class ScalarReaders
{
    public static class OfBoolean
    {
        public static readonly ValueReader<bool> Reader = new ScalarReader<bool>(
            Expected.Boolean, false, ScalarJson.TryGetBoolean, EqualityComparer<bool>.Default, ValueText.AppendBoolean);
    }

    public static class OfInt32
    {
        public static readonly ValueReader<int> Reader = new ScalarReader<int>(
            Expected.Int32, 0, ScalarJson.TryGetInt32, EqualityComparer<int>.Default, static (text, value) => ValueText.AppendFormattable(text, value));
    }

    public static class OfInt64
    {
        public static readonly ValueReader<long> Reader = new ScalarReader<long>(
            Expected.Int64, 0, ScalarJson.TryGetInt64, EqualityComparer<long>.Default, static (text, value) => ValueText.AppendFormattable(text, value));
    }

    public static class OfDouble
    {
        public static readonly ValueReader<double> Reader = new ScalarReader<double>(
            Expected.Double, 0, ScalarJson.TryGetDouble, new DoubleComparer(), static (text, value) => ValueText.AppendFormattable(text, value, "R"));
    }

    public static class OfDecimal
    {
        public static readonly ValueReader<decimal> Reader = new ScalarReader<decimal>(
            Expected.Decimal, 0, ScalarJson.TryGetDecimal, EqualityComparer<decimal>.Default, static (text, value) => ValueText.AppendFormattable(text, value));
    }

    public static class OfString
    {
        public static readonly ValueReader<string> Reader = new ScalarReader<string>(
            Expected.String, string.Empty, ScalarJson.TryGetString, StringComparer.Ordinal, ValueText.AppendQuoted);
    }

    public static class OfDateTimeOffset
    {
        public static readonly ValueReader<DateTimeOffset> Reader = new ScalarReader<DateTimeOffset>(
            Expected.DateTimeOffset,
            default,
            ScalarJson.TryGetDateTimeOffset,
            EqualityComparer<DateTimeOffset>.Default,
            static (text, value) => ValueText.AppendFormattable(text, value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"));
    }

    public static class OfGuid
    {
        public static readonly ValueReader<Guid> Reader = new ScalarReader<Guid>(
            Expected.Guid, default, ScalarJson.TryGetGuid, EqualityComparer<Guid>.Default, static (text, value) => ValueText.AppendFormattable(text, value));
    }

    public static class OfUri
    {
        public static readonly ValueReader<Uri> Reader = new ScalarReader<Uri>(
            Expected.Uri, new Uri("about:blank"), ScalarJson.TryGetUri, new UriComparer(), static (text, value) => ValueText.AppendCut(text, value.OriginalString));
    }

    public static class OfJson
    {
        public static readonly ValueReader<JsonElement> Reader = new ScalarReader<JsonElement>(
            Expected.Json, JsonValues.Null, ScalarJson.TryGetJson, new JsonComparer(), JsonValues.Append);
    }

    public static class OfJsonObject
    {
        public static readonly ValueReader<JsonElement> Reader = new ScalarReader<JsonElement>(
            Expected.Object, JsonValues.Parse("{}"), ScalarJson.TryGetJsonObject, new JsonComparer(), JsonValues.Append);
    }

    public static class OfStringList
    {
        public static readonly ValueReader<IReadOnlyList<string>> Reader = new ListReader<string>(OfString.Reader);
    }
}
