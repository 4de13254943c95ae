// Many small objects of one kind, packed: an object costs its size and one bit. Addresses and places stay;
// the place of one that went is the next one's.
//
// One thread. What is left is destroyed with the slab.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace yui::net {

template <class T>
class Slab {
public:
    using Place = std::uint32_t;
    static constexpr Place nowhere = std::numeric_limits<Place>::max();

    Slab() = default;
    ~Slab() {
        each([this](T& object, Place place) { destroy(object, place); });
    }
    Slab(const Slab&) = delete;
    Slab& operator=(const Slab&) = delete;

    // Aggregates, too.
    template <class... Arguments>
    Place add(Arguments&&... arguments) {
        if (free_.empty()) grow();
        const Place place = free_.back();
        ::new (room(place)) T{std::forward<Arguments>(arguments)...};
        free_.pop_back();
        chunk(place).taken |= bit(place);
        return place;
    }
    void remove(Place place) { destroy(at(place), place); }

    bool holds(Place place) const {
        return place / chunk_size < chunks_.size() && (chunk(place).taken & bit(place)) != 0;
    }
    // Only what it holds.
    T& at(Place place) { return *std::launder(static_cast<T*>(room(place))); }
    const T& at(Place place) const { return const_cast<Slab&>(*this).at(place); }
    // The place that the next one will have.
    Place next() {
        if (free_.empty()) grow();
        return free_.back();
    }

    // Calls visit(object, place); it may remove that object.
    void each(auto&& visit) {
        for (std::size_t i = 0; i < chunks_.size(); ++i) {
            for (std::uint64_t left = chunks_[i]->taken; left != 0; left &= left - 1) {
                const auto place =
                    static_cast<Place>(i * chunk_size + static_cast<std::size_t>(std::countr_zero(left)));
                visit(at(place), place);
            }
        }
    }

private:
    static constexpr std::size_t chunk_size = 64;
    struct Chunk {
        std::uint64_t taken = 0;
        alignas(T) std::array<std::byte, chunk_size * sizeof(T)> rooms;
    };

    static std::uint64_t bit(Place place) { return std::uint64_t{1} << (place % chunk_size); }
    Chunk& chunk(Place place) const { return *chunks_[place / chunk_size]; }
    void* room(Place place) { return chunk(place).rooms.data() + place % chunk_size * sizeof(T); }

    // The lowest place is taken first.
    void grow() {
        const std::size_t first = chunks_.size() * chunk_size;
        chunks_.push_back(std::make_unique<Chunk>());
        for (std::size_t i = chunk_size; i-- > 0;) free_.push_back(static_cast<Place>(first + i));
    }
    void destroy(T& object, Place place) {
        object.~T();
        chunk(place).taken &= ~bit(place);
        free_.push_back(place);
    }

    std::vector<std::unique_ptr<Chunk>> chunks_;
    std::vector<Place> free_;
};

}  // namespace yui::net
