using System.Globalization;

namespace Statsig.Manifest;

/// <summary>How names of the manifest become names in C#.</summary>
public static class CSharpName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",

        // In no book, and words of the compiler all the same.
        "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    /// <summary>Statsig's names are no longer than this.</summary>
    private const int KeptLength = 128;

    /// <summary>Where names are put together.</summary>
    [ThreadStatic]
    private static char[]? Buffer;

    /// <summary>
    /// Makes a PascalCase name: words are split at everything that is neither a letter nor a digit and at case changes
    /// (<c>HTTPServer</c> gives <c>HttpServer</c>), and a leading digit gets a <c>_</c>.
    /// </summary>
    /// <param name="name">Any text.</param>
    /// <returns>The C# name; null when the text has no letter or digit to make one from.</returns>
    public static string? Derive(string name)
    {
        var result = Buffer is { } buffer && buffer.Length > name.Length ? buffer : new char[Math.Max(name.Length + 1, KeptLength)];
        if (result.Length == KeptLength)
        {
            Buffer = result;
        }

        var length = 0;
        var previous = '\0';
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!IsPart(c))
            {
                previous = '\0';
                continue;
            }

            if (length == 0 && !char.IsLetter(c))
            {
                result[length++] = '_';
            }

            result[length++] = StartsWord(previous, c, i + 1 < name.Length ? name[i + 1] : '\0') ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c);
            previous = c;
        }

        return length == 0 ? null : new string(result, 0, length);
    }

    /// <summary>Whether a text can stand as a C# identifier that is not a keyword.</summary>
    /// <param name="text">The text.</param>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || Keywords.Contains(text) || !(char.IsLetter(text[0]) || text[0] == '_'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!IsPart(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name is of lower-case ASCII letters only: the compiler warns of types that are called so (CS8981).</summary>
    /// <param name="identifier">A valid identifier.</param>
    internal static bool IsLowerCase(string identifier)
    {
        foreach (var c in identifier)
        {
            if (c is not (>= 'a' and <= 'z'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is a C# namespace: identifiers with dots between them.</summary>
    /// <param name="text">The text.</param>
    public static bool IsNamespace(string text)
    {
        foreach (var part in text.Split('.'))
        {
            if (!IsIdentifier(part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says why generated code cannot be in a namespace.</summary>
    /// <param name="text">The namespace.</param>
    /// <returns>A clause such as <c>is not a valid C# namespace</c>; null when it can.</returns>
    public static string? FindNamespaceFault(string text)
    {
        if (!IsNamespace(text))
        {
            return "is not a valid C# namespace";
        }

        // A type of ours beside one of theirs of the same name would hide it, or be hidden.
        // In Statsig itself that would be a type called Runtime.
        return text == "Statsig" || IsOrBelow(text, "System") || IsOrBelow(text, "Statsig.Runtime") ? "is a namespace that generated code uses and cannot be in" : null;
    }

    /// <summary>The name of a value's type: the accessor's with the suffix of its kind, which is not doubled.</summary>
    /// <param name="identifier">The accessor's C# name.</param>
    /// <param name="kind">The kind of entry.</param>
    public static string ValueType(string identifier, FlagKind kind)
    {
        var suffix = kind switch
        {
            FlagKind.Experiment => "Experiment",
            FlagKind.Layer => "Layer",
            _ => "Config",
        };
        return identifier.EndsWith(suffix, StringComparison.Ordinal) ? identifier : identifier + suffix;
    }

    private static bool IsOrBelow(string text, string ns) =>
        text.StartsWith(ns, StringComparison.Ordinal) && (text.Length == ns.Length || text[ns.Length] == '.');

    private static bool StartsWord(char previous, char c, char next) =>
        previous == '\0' || (char.IsUpper(c) && (char.IsLower(previous) || char.IsLower(next)));

    private static bool IsPart(char c) => c < 128 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') : char.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber;
}
