using System.Text;
using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime.Tests;

/// <summary>Reads a value out of JSON as the client does, and checks that the whole of it was read.</summary>
internal static class Reading
{
    public static (T Value, string? Problem) Read<T>(this ValueReader<T> reader, string json)
    {
        var context = new ValueReadContext(Encoding.UTF8.GetBytes(json));
        var value = context.Read(reader.Default, reader);
        Assert.False(context.Reader.Read());
        Assert.Equal(0, context.Reader.CurrentDepth);
        return (value, context.Problem);
    }

    /// <summary>The value of JSON that must fit.</summary>
    public static T ReadValid<T>(this ValueReader<T> reader, string json)
    {
        var (value, problem) = reader.Read(json);
        Assert.Null(problem);
        return value;
    }

    /// <summary>What is said of JSON that must not fit; the value must be the default.</summary>
    public static string ReadInvalid<T>(this ValueReader<T> reader, string json)
    {
        var (value, problem) = reader.Read(json);
        Assert.True(reader.AreEqual(reader.Default, value));
        Assert.NotNull(problem);
        return problem;
    }

    public static JsonElement Parse(string json) => JsonValues.Parse(json);
}
