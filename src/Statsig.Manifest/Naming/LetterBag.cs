namespace Statsig.Manifest;

/// <summary>
/// Which letters and digits a name has, and how often, without their order: enough to dismiss most names unread. A letter's second and third time are told
/// apart, all later ones are counted together, so that what is dismissed is never nearer than it seems.
/// </summary>
internal struct LetterBag
{
    /// <summary>The place of each ASCII letter or digit, counted from one; zero is a separator.</summary>
    private static readonly byte[] Places = MakePlaces();

    /// <summary>The letters that a plural adds, takes or changes.</summary>
    private static readonly ulong PluralLetters = Bit('s') | Bit('e') | Bit('i') | Bit('y');

    private ulong _once;
    private ulong _twice;
    private ulong _thrice;
    private int _more;

    /// <summary>How many letters and digits there are.</summary>
    public int Count { get; private set; }

    /// <summary>Counts the letters of a name in lower case.</summary>
    /// <returns>False when the name is not ASCII: nothing is known then.</returns>
    public static bool TryCount(string name, out LetterBag bag)
    {
        bag = default;
        var places = Places;
        var (once, twice, thrice, more, count) = (0UL, 0UL, 0UL, 0, 0);
        foreach (var c in name)
        {
            if (c >= places.Length)
            {
                return false;
            }

            var place = places[c];
            if (place == 0)
            {
                continue;
            }

            var bit = 1UL << place;
            more += (thrice & bit) != 0 ? 1 : 0;
            thrice |= twice & bit;
            twice |= once & bit;
            once |= bit;
            count++;
        }

        bag = new LetterBag { _once = once, _twice = twice, _thrice = thrice, _more = more, Count = count };
        return true;
    }

    /// <summary>How many letters both have, or a few more where one comes four times or more.</summary>
    public readonly int CountCommon(in LetterBag other) =>
        CountBits(_once & other._once) + CountBits(_twice & other._twice) + CountBits(_thrice & other._thrice) + Math.Min(_more, other._more);

    /// <summary>Whether the two can be one name in singular and plural.</summary>
    public readonly bool MayHaveSameSingular(in LetterBag other) => ((_once ^ other._once) & ~PluralLetters) == 0;

    private static ulong Bit(char letter) => 1UL << Places[letter];

    private static byte[] MakePlaces()
    {
        var places = new byte[128];
        for (var i = 0; i < 26; i++)
        {
            places['a' + i] = places['A' + i] = (byte)(i + 1);
        }

        for (var i = 0; i < 10; i++)
        {
            places['0' + i] = (byte)(i + 27);
        }

        return places;
    }

    private static int CountBits(ulong bits)
    {
        // In parallel: pairs, groups of four, then all bytes added up in the highest.
        bits -= (bits >> 1) & 0x5555_5555_5555_5555;
        bits = (bits & 0x3333_3333_3333_3333) + ((bits >> 2) & 0x3333_3333_3333_3333);
        return (int)((((bits + (bits >> 4)) & 0x0F0F_0F0F_0F0F_0F0F) * 0x0101_0101_0101_0101) >> 56);
    }
}
