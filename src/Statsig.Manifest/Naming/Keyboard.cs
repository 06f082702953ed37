namespace Statsig.Manifest;

/// <summary>Which keys stand beside each other, on the layout that most names are typed on.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Each key's neighbours, a bit for each of <c>0</c> to <c>9</c> and <c>a</c> to <c>z</c>.</summary>
    private static readonly ulong[] Neighbours = FindNeighbours();

    public static bool AreNeighbours(char a, char b) => IndexOf(a) is var i and >= 0 && IndexOf(b) is var j and >= 0 && (Neighbours[i] & (1UL << j)) != 0;

    private static int IndexOf(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'z' ? c - 'a' + 10 : -1;

    private static ulong[] FindNeighbours()
    {
        var result = new ulong[36];
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var column = 0; column < Rows[row].Length; column++)
            {
                Add(result, Rows[row][column], row, column - 1);
                Add(result, Rows[row][column], row, column + 1);

                // Each row is half a key to the right of the one above.
                Add(result, Rows[row][column], row + 1, column - 1);
                Add(result, Rows[row][column], row + 1, column);
            }
        }

        return result;
    }

    private static void Add(ulong[] result, char key, int row, int column)
    {
        if (row < Rows.Length && column >= 0 && column < Rows[row].Length)
        {
            result[IndexOf(key)] |= 1UL << IndexOf(Rows[row][column]);
            result[IndexOf(Rows[row][column])] |= 1UL << IndexOf(key);
        }
    }
}
