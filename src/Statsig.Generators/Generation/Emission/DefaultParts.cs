namespace Statsig.Generators.Generation.Emission;

/// <summary>Takes the default of a class apart: a JSON object without white space, which has the properties of the class in the same order, and may have others.</summary>
internal struct DefaultParts
{
    private readonly string _json;
    private int _at;

    /// <param name="json">The default.</param>
    public DefaultParts(string json)
    {
        _json = json;
        _at = 0;
    }

    /// <summary>The part of a property that stands behind those that were asked for before, as JSON.</summary>
    /// <param name="encodedName">The property's name, as a JSON string.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Next(string encodedName)
    {
        while (_at + 1 < _json.Length)
        {
            // At "{" or ",".
            var name = _at + 1;
            var colon = EndOf(name);
            _at = EndOf(colon + 1);
            if (colon - name == encodedName.Length && string.CompareOrdinal(_json, name, encodedName, 0, encodedName.Length) == 0)
            {
                return _json.Substring(colon + 1, _at - colon - 1);
            }
        }

        throw new InvalidOperationException($"The default {_json} has no {encodedName}.");
    }

    /// <summary>Where what starts at a place ends: the next comma, colon or bracket that belongs to what is around it.</summary>
    private readonly int EndOf(int start)
    {
        var depth = 0;
        for (var i = start; ; i++)
        {
            switch (_json[i])
            {
                case '"':
                    i = EndOfString(i);
                    break;
                case ',' or ':' when depth == 0:
                    return i;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when --depth < 0:
                    return i;
            }
        }
    }

    /// <summary>The closing quote of a string.</summary>
    private readonly int EndOfString(int start)
    {
        var i = start + 1;
        for (; _json[i] != '"'; i++)
        {
            i += _json[i] == '\\' ? 1 : 0;
        }

        return i;
    }
}
