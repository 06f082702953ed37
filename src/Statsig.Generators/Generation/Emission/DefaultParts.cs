using System.Runtime.CompilerServices;

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

    /// <summary>The part of a property that stands behind those that were asked for before.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public JsonPart Next(string name)
    {
        while (_at + 1 < _json.Length)
        {
            // At "{" or ",".
            var start = _at + 1;
            var colon = EndOf(start);
            _at = EndOf(colon + 1);
            if (new JsonPart(_json, start, colon - start).IsString(name))
            {
                return new JsonPart(_json, colon + 1, _at - colon - 1);
            }
        }

        throw new InvalidOperationException($"The default {_json} has no '{name}'.");
    }

    /// <summary>Where what starts at a place ends: the next comma, colon or bracket that belongs to what is around it.</summary>
    [MethodImpl(Jit.AtOnce)]
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
    [MethodImpl(Jit.AtOnce)]
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
