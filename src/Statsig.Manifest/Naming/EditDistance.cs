namespace Statsig.Manifest;

/// <summary>How many letters one text is away from another: inserted, left out, replaced or swapped with a neighbour.</summary>
internal static class EditDistance
{
    /// <summary>Counts, and stops counting at a limit.</summary>
    public static int Between(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
        {
            return limit;
        }

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                row[j] = distance;
                best = Math.Min(best, distance);
            }

            if (best >= limit)
            {
                return limit;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(last[b.Length], limit);
    }
}
