namespace Statsig.Runtime;

/// <summary>Writes a user into the body of a request. A user that is written a second time keeps its JSON, which is copied from then on.</summary>
internal sealed class UserBody
{
    private readonly byte[]? _environment;

    /// <param name="environment">The tier that the client was made for; null is not sent.</param>
    public UserBody(string? environment)
    {
        _environment = environment is null ? null : EnvironmentField(environment);
    }

    public void Append(PooledBuffer target, StatsigUser user)
    {
        if (user.Json is { } json)
        {
            target.Append(json);
        }
        else
        {
            Write(target, user);
        }

        if (_environment is { } environment)
        {
            // In the place of the closing brace.
            target.Truncate(target.Length - 1);
            if (target.Span[^1] != (byte)'{')
            {
                target.Append(","u8);
            }

            target.Append(environment);
        }
    }

    private static void Write(PooledBuffer target, StatsigUser user)
    {
        var start = target.Length;
        var writer = JsonWriters.Rent(target);
        UserWriter.Write(writer, user, environment: null, withPrivateAttributes: true);
        JsonWriters.Return(writer);
        user.KeepJson(target.Span.Slice(start));
    }

    private static byte[] EnvironmentField(string environment)
    {
        var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        writer.WriteStringValue(environment);
        JsonWriters.Return(writer);
        byte[] field = [.. "\"statsigEnvironment\":{\"tier\":"u8, .. buffer.Span, .. "}}"u8];
        buffer.Dispose();
        return field;
    }
}
