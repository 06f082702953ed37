namespace Statsig.Manifest;

/// <summary>
/// Looks for the name that is nearest to a misspelt one. Each difference has a cost: the slips that are made often are cheap, so that of two names with one
/// difference each the likelier comes first. Most names are dismissed by their length or letters.
/// </summary>
internal sealed class NameSearch
{
    private const int Plural = 2;
    private const int MissingWord = 9;
    private const int SurplusWord = 10;

    private readonly string _misspelt;
    private readonly NameShape _wanted = new();
    private readonly NameShape _candidate = new();
    private readonly TypoCost _typos = new();

    private readonly LetterBag _letters;
    private readonly bool _hasLetters;

    private int _best;

    public NameSearch(string misspelt)
    {
        _misspelt = misspelt;
        _wanted.Set(misspelt);
        _hasLetters = LetterBag.TryCount(misspelt, out _letters);

        // One typo in a short name, two in a middling one, three in a long one.
        _best = _wanted.Length switch { <= 4 => 6, <= 10 => 11, _ => 16 };
    }

    public string? Nearest { get; private set; }

    public void Consider(string name)
    {
        // What is as near as the best so far is still considered: the tie is broken below.
        var limit = Nearest is null ? _best : _best + 1;
        if (IsFar(name, limit))
        {
            return;
        }

        _candidate.Set(name);
        var cost = CostOf(limit);
        if (cost < _best || (cost == _best && Nearest is not null && IsNearer(name, Nearest)))
        {
            (_best, Nearest) = (cost, name);
        }
    }

    /// <returns>The cost, or something from the limit on.</returns>
    private int CostOf(int limit)
    {
        var (a, b) = (_wanted, _candidate);
        if (b.Length == 0)
        {
            return limit;
        }

        var shorter = Math.Min(a.Length, b.Length);
        var prefix = 0;
        while (prefix < shorter && a[prefix] == b[prefix])
        {
            prefix++;
        }

        var suffix = 0;
        while (suffix < shorter - prefix && a[a.Length - 1 - suffix] == b[b.Length - 1 - suffix])
        {
            suffix++;
        }

        var restA = a.Length - prefix - suffix;
        var restB = b.Length - prefix - suffix;
        if (restA == 0 && restB == 0)
        {
            return 0;
        }

        // A word's first letter is the same in singular and plural.
        if (prefix > 0 && a.HasSameSingular(b))
        {
            return Plural;
        }

        var cost = limit;
        if (TypoCost.Least * Math.Abs(a.Length - b.Length) < limit)
        {
            cost = _typos.Between(a, prefix, restA, b, prefix, restB, limit);
        }

        if (restA == 0 && MissingWord < cost && IsWord(b, prefix, restB))
        {
            return MissingWord;
        }

        return restB == 0 && SurplusWord < cost && IsWord(a, prefix, restA) ? SurplusWord : cost;
    }

    /// <summary>
    /// Whether a name's letters alone say that it is not meant: each letter that only one of the two has is a typo, one of them does not hold all letters
    /// of the other, and they are no singular and plural.
    /// </summary>
    private bool IsFar(string name, int limit)
    {
        if (!_hasLetters || !LetterBag.TryCount(name, out var letters))
        {
            return false;
        }

        var common = _letters.CountCommon(letters);
        return TypoCost.Least * (Math.Max(_letters.Count, letters.Count) - common) >= limit
            && common < _letters.Count
            && common < letters.Count
            && !_letters.MayHaveSameSingular(letters);
    }

    /// <summary>Whether a stretch, or the same letters a little to the left, is one whole word.</summary>
    private static bool IsWord(NameShape name, int start, int length)
    {
        while (true)
        {
            if (name.IsBoundary(start) && name.IsBoundary(start + length))
            {
                for (var i = start + 1; i < start + length; i++)
                {
                    if (name.IsBoundary(i))
                    {
                        return false;
                    }
                }

                return true;
            }

            if (start == 0 || name[start - 1] != name[start + length - 1])
            {
                return false;
            }

            start--;
        }
    }

    /// <summary>Of names that are equally near, the one that looks more like what was written; at last the alphabet decides, whatever the manifest's order.</summary>
    private bool IsNearer(string name, string other)
    {
        var (difference, otherDifference) = (Math.Abs(name.Length - _misspelt.Length), Math.Abs(other.Length - _misspelt.Length));
        if (difference != otherDifference)
        {
            return difference < otherDifference;
        }

        var (distance, otherDistance) = (EditDistance.Between(_misspelt, name, int.MaxValue), EditDistance.Between(_misspelt, other, int.MaxValue));
        return distance != otherDistance ? distance < otherDistance : string.CompareOrdinal(name, other) < 0;
    }
}
