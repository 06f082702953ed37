namespace Statsig.Manifest;

/// <summary>What it costs to turn one text into another by typos.</summary>
internal sealed class TypoCost
{
    /// <summary>What one typo costs at least.</summary>
    public const int Least = 3;

    /// <summary>Two letters swapped, a letter doubled or not doubled, a neighbour on the keyboard.</summary>
    private const int Slip = Least;

    /// <summary>A letter too few or too many.</summary>
    private const int Length = 4;

    private const int OtherLetter = 5;

    private int[] _beforeLast = new int[32];
    private int[] _last = new int[32];
    private int[] _row = new int[32];

    /// <returns>The cost, or something from the limit on.</returns>
    public int Between(NameShape a, int startA, int lengthA, NameShape b, int startB, int lengthB, int limit)
    {
        Reserve(lengthB + 1);
        var (beforeLast, last, row) = (_beforeLast, _last, _row);
        last[0] = 0;
        for (var j = 1; j <= lengthB; j++)
        {
            last[j] = last[j - 1] + CostOf(b, startB + j - 1);
        }

        for (var i = 1; i <= lengthA; i++)
        {
            var charA = a[startA + i - 1];
            var dropped = CostOf(a, startA + i - 1);
            row[0] = last[0] + dropped;
            var best = row[0];
            for (var j = 1; j <= lengthB; j++)
            {
                var charB = b[startB + j - 1];
                var cost = last[j - 1] + (charA == charB ? 0 : Keyboard.AreNeighbours(charA, charB) ? Slip : OtherLetter);
                cost = Math.Min(cost, last[j] + dropped);
                cost = Math.Min(cost, row[j - 1] + CostOf(b, startB + j - 1));
                if (i > 1 && j > 1 && charA == b[startB + j - 2] && a[startA + i - 2] == charB)
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + Slip);
                }

                row[j] = cost;
                best = Math.Min(best, cost);
            }

            // A swap reaches over one row, so that the row before counts, too.
            if (best >= limit && i > 1 && LeastOf(last, lengthB) >= limit)
            {
                return limit;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[lengthB];
    }

    /// <summary>What a letter costs that only one of the two has.</summary>
    private static int CostOf(NameShape name, int index) =>
        (index > 0 && name[index - 1] == name[index]) || (index + 1 < name.Length && name[index + 1] == name[index]) ? Slip : Length;

    private static int LeastOf(int[] row, int length)
    {
        var least = row[0];
        for (var j = 1; j <= length; j++)
        {
            least = Math.Min(least, row[j]);
        }

        return least;
    }

    private void Reserve(int length)
    {
        if (_row.Length < length)
        {
            (_beforeLast, _last, _row) = (new int[length], new int[length], new int[length]);
        }
    }
}
