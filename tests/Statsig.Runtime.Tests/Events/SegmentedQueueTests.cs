namespace Statsig.Runtime.Tests;

public sealed class SegmentedQueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_does_what_the_frameworks_queue_does(int seed)
    {
#pragma warning disable CA5394 // A test that is the same each time.
        var random = new Random(seed);
        var model = new Queue<int>();
        var queue = new SegmentedQueue<int>();
        var next = 0;
        for (var step = 0; step < 2_000; step++)
        {
            switch (random.Next(3))
            {
                case 0:
                    for (var i = random.Next(700); i > 0; i--)
                    {
                        model.Enqueue(next);
                        queue.Enqueue(next++);
                    }

                    break;
                case 1 when model.Count > 0:
                    Assert.Equal(model.Peek(), queue.Peek());
                    var target = new int[random.Next(model.Count + 1)];
                    queue.Dequeue(target);
                    Assert.Equal(target.Select(_ => model.Dequeue()), target);
                    break;
                case 2 when model.Count > 0:
                    model.Dequeue();
                    queue.Drop();
                    break;
            }

            if (step % 500 == 499)
            {
                model.Clear();
                queue.Clear();
            }

            Assert.Equal(model.Count, queue.Count);
        }
#pragma warning restore CA5394
    }

    [Fact]
    public void What_was_taken_out_is_not_held_any_more()
    {
        var queue = new SegmentedQueue<Held>();
        var references = FillAndEmpty(queue);
        GC.Collect();
        Assert.DoesNotContain(references, reference => reference.TryGetTarget(out _));
        queue.Enqueue(default);
        Assert.Equal(1, queue.Count);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static List<WeakReference<object>> FillAndEmpty(SegmentedQueue<Held> queue)
    {
        var references = new List<WeakReference<object>>();
        for (var i = 0; i < 300; i++)
        {
            var target = new object();
            references.Add(new WeakReference<object>(target));
            queue.Enqueue(new Held(target));
        }

        queue.Drop();
        queue.Dequeue(new Held[299]);
        return references;
    }

    private readonly record struct Held(object? Target);
}
