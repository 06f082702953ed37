using System.Globalization;

namespace Statsig.Manifest.Tests.Naming;

/// <summary>Typos of each kind that people make, in a manifest of thousands of names: where no other name is as near to what was written, the intended one comes first.</summary>
public class TypoTests
{
    private const int Seed = 20260701;
    private const int Samples = 100;

    private static readonly string[] Words =
    [
        "checkout", "search", "payment", "invoice", "banner", "profile", "category", "shipping", "discount", "basket", "address", "country", "review", "rating", "coupon", "login",
        "header", "footer", "cart", "price", "stock", "refund", "loyalty", "gift", "email", "onboarding", "referral", "wishlist", "tracking", "inventory", "pricing", "promo", "signup",
        "upload", "export", "import", "report", "dashboard", "billing", "webhook", "session", "device", "mobile", "desktop", "dark", "mode", "new", "fast", "beta", "legacy", "express",
        "guest", "member", "partner", "vendor", "sticky", "inline", "modal", "carousel", "thumbnail", "captcha", "consent", "cookie", "locale", "currency", "tax", "fraud", "ledger",
    ];

    /// <summary>5,000 names of two to four words.</summary>
    private static readonly string[] Names = MakeNames();

    private static readonly string[] KeyboardRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    [Theory]
    [InlineData("a missing letter")]
    [InlineData("a doubled letter")]
    [InlineData("swapped letters")]
    [InlineData("a neighbouring letter")]
    [InlineData("a dropped separator")]
    [InlineData("a changed separator")]
    [InlineData("another case")]
    [InlineData("a plural")]
    [InlineData("a singular")]
    [InlineData("a missing word")]
    public void The_intended_name_comes_first(string kind)
    {
        var random = new Random(Seed);
        var (found, wrong) = (0, new List<string>());
        for (var tries = 0; found + wrong.Count < Samples && tries < 40 * Samples; tries++)
        {
            var intended = Names[random.Next(Names.Length)];
            if (Misspell(kind, intended, random) is not { } misspelt || Names.Contains(misspelt) || IsAmbiguous(kind, misspelt, intended))
            {
                continue;
            }

            if (NameSuggester.FindNearest(misspelt, Names) is var nearest && nearest == intended)
            {
                found++;
            }
            else
            {
                wrong.Add($"{intended} was written {misspelt}, and {nearest ?? "nothing"} was found");
            }
        }

        Assert.Equal(Samples, found + wrong.Count);
        Assert.True(found >= Samples * 99 / 100, $"{kind}: {found} of {Samples}\n{string.Join('\n', wrong)}");
    }

    private static string? Misspell(string kind, string name, Random random)
    {
        var at = random.Next(name.Length);
        var letter = name[at];
        var words = name.Split('_');
        var word = random.Next(words.Length);
        switch (kind)
        {
            case "a missing letter": return letter == '_' ? null : name.Remove(at, 1);
            case "a doubled letter": return letter == '_' ? null : name.Insert(at, letter.ToString());
            case "swapped letters": return at == 0 || letter == name[at - 1] || letter == '_' || name[at - 1] == '_' ? null : name[..(at - 1)] + letter + name[at - 1] + name[(at + 1)..];
            case "a neighbouring letter": return NeighbourOf(letter, random) is { } other ? name[..at] + other + name[(at + 1)..] : null;
            case "a dropped separator": return letter == '_' ? name.Remove(at, 1) : name.Replace("_", "", StringComparison.Ordinal);
            case "a changed separator": return name.Replace('_', "-. "[random.Next(3)]);
            case "another case": return random.Next(2) == 0 ? name.ToUpperInvariant() : string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            case "a plural":
                words[word] = Plural(words[word]);
                break;
            case "a singular":
                if (!words[word].EndsWith('s'))
                {
                    return null;
                }

                words[word] = words[word][..^1];
                break;
            default:
                return words.Length < 3 ? null : string.Join('_', words.Where((_, i) => i != word));
        }

        return string.Join('_', words);
    }

    /// <summary>Whether another name is as near to what was written as the intended one.</summary>
    private static bool IsAmbiguous(string kind, string misspelt, string intended)
    {
        var written = Plain(misspelt);
        var own = EditDistance.Between(written, Plain(intended), int.MaxValue);
        foreach (var name in Names)
        {
            if (name == intended)
            {
                continue;
            }

            if (kind == "a missing word"
                ? EditDistance.Between(written, Plain(name), 4) < 4 || IsShorterBy(misspelt, name) || IsShorterBy(name, misspelt)
                : EditDistance.Between(written, Plain(name), own + 1) <= own || IsShorterBy(misspelt, name) || IsShorterBy(name, misspelt))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is another without one of its words.</summary>
    private static bool IsShorterBy(string name, string longer)
    {
        // The word that is missing is the first, or else both begin alike.
        if (longer.Length <= name.Length || (longer[0] != name[0] && !longer.EndsWith(name, StringComparison.Ordinal)))
        {
            return false;
        }

        var words = longer.Split('_');
        return Enumerable.Range(0, words.Length).Any(i => string.Join('_', words.Where((_, j) => j != i)) == name);
    }

    private static string Plain(string name) => name.ToLowerInvariant().Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
        .Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string Plural(string word) => word switch
    {
        [.., 'y'] when word[^2] is not ('a' or 'e' or 'o' or 'u') => word[..^1] + "ies",
        [.., 's'] or [.., 'x'] or [.., 'c', 'h'] => word + "es",
        _ => word + "s",
    };

    private static char? NeighbourOf(char letter, Random random)
    {
        foreach (var row in KeyboardRows)
        {
            if (row.IndexOf(letter) is var i and >= 0)
            {
                return row[i == 0 ? 1 : i == row.Length - 1 ? i - 1 : i + (random.Next(2) == 0 ? 1 : -1)];
            }
        }

        return null;
    }

    private static string[] MakeNames()
    {
        var random = new Random(Seed);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        while (names.Count < 5_000)
        {
            var words = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Words[random.Next(Words.Length)]).Distinct().ToList();
            if (random.Next(6) == 0)
            {
                words[random.Next(words.Count)] += "s";
            }

            if (random.Next(4) == 0)
            {
                words.Add("v" + random.Next(1, 10).ToString(CultureInfo.InvariantCulture));
            }

            if (words.Count > 1)
            {
                names.Add(string.Join('_', words));
            }
        }

        return [.. names];
    }
}
