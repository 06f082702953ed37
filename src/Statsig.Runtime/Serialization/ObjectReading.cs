using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// An object of JSON while its properties are read. The class's visitor passes its properties in their order; each one reads when it is the one that
/// the reader stands on. In JSON of the same order one pass reads all.
/// </summary>
internal ref struct ObjectReading
{
    /// <summary>A field, so that it can be passed on by reference.</summary>
    public ValueReadContext Context;

    private readonly JsonNames _names;
    private readonly Dictionary<int, long>? _last;
    private SeenProperties _seen;
    private int _current;
    private int _passed;
    private int _mismatches;

    /// <param name="context">Stands on the object's start.</param>
    /// <param name="names">The names of its properties.</param>
    /// <param name="last">Where the last value of each property stands, when names come twice; null where that is not known.</param>
    public ObjectReading(scoped in ValueReadContext context, JsonNames names, Dictionary<int, long>? last)
    {
        Context = context;
        _names = names;
        _last = last;
        _seen = default;
        _passed = 0;
        _mismatches = 0;
        RepeatsName = false;
        _current = -1;
        MoveOn();
    }

    /// <summary>Whether no property is left to read.</summary>
    public readonly bool IsDone => _current < 0;

    /// <summary>Whether a name came a second time, which ends the reading.</summary>
    public bool RepeatsName { get; private set; }

    /// <summary>Begins another pass over the class's properties.</summary>
    public void BeginPass() => _passed = 0;

    /// <summary>Whether the next property of the class is the one that the reader stands on.</summary>
    public bool IsNext()
    {
        if (_passed++ != _current)
        {
            return false;
        }

        _mismatches = Context.MismatchCount;
        return true;
    }

    /// <summary>Goes on behind a property that has been read.</summary>
    public void EndProperty()
    {
        if (Context.MismatchCount != _mismatches)
        {
            Context.PrefixProperty(_mismatches, _names[_current]);
        }

        MoveOn();
    }

    /// <summary>Where the last value of each property stands in an object.</summary>
    public static Dictionary<int, long> FindLast(Utf8JsonReader reader, JsonNames names)
    {
        var last = new Dictionary<int, long>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = names.Find(ref reader, 0);
            reader.Read();
            last[property] = reader.TokenStartIndex;
            reader.Skip();
        }

        return last;
    }

    private void MoveOn()
    {
        var likely = _current + 1;
        while (Context.Reader.Read() && Context.Reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = _names.Find(ref Context.Reader, likely);
            if (property < 0 && Context.IsStrict)
            {
                SkipUnknown();
                continue;
            }

            Context.Reader.Read();
            if (property < 0 || (_last is not null && _last[property] != Context.Reader.TokenStartIndex))
            {
                Context.Reader.Skip();
                continue;
            }

            RepeatsName = _last is null && !_seen.Add(property);
            _current = RepeatsName ? -1 : property;
            return;
        }

        _current = -1;
    }

    /// <summary>Steps over a property that the class does not have, and records it.</summary>
    private void SkipUnknown()
    {
        string name;
        try
        {
            name = Context.Reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            name = "(half of a surrogate pair)";
        }

        Context.Reader.Read();
        Context.Unknown(name);
    }
}
